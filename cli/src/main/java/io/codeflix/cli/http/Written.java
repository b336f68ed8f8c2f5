package io.codeflix.cli.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * What every write answers: a read with {@code minVersion} of this version sees it.
 *
 * @param changed whether it changed anything; false where all was so already
 */
public record Written(String id, long version, boolean changed) {

    public Written(String id, long version) {
        this(id, version, true);
    }

    /** A platform that doesn't say so yet is taken to have changed something. */
    @JsonCreator
    static Written of(String id, long version, @Nullable Boolean changed) {
        return new Written(id, version, changed == null || changed);
    }

    /** What was done, or that nothing was. */
    public String told(String done, String unchanged) {
        return changed ? done : unchanged;
    }
}
