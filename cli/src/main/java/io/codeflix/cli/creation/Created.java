package io.codeflix.cli.creation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a creation answers.
 *
 * @param repeated whether the same command had made it before, so that nothing was made now
 * @param at when it was made, where it is repeated
 */
public record Created(
        String id,
        long version,
        boolean repeated,
        @JsonIgnore @Nullable Instant at) {

    public static Created now(String id, long version) {
        return new Created(id, version, false, null);
    }

    static Created before(String id, long version, Instant at) {
        return new Created(id, version, true, at);
    }
}
