package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one thing; what it leaves out stays as it is.
 *
 * @param id of the one it is; null where its name tells
 * @param key what other entries of these files call it; null where they use its name
 * @param said what it says, by field
 */
public record Entry(
        Kind kind,
        Place place,
        @Nullable String id,
        @Nullable String key,
        Map<String, Object> said) {

    public Identity identity() {
        return Identity.of(kind, said);
    }

    public String name() {
        return String.valueOf(said.getOrDefault(kind.naming(), id == null ? "" : id));
    }

    @Override
    public String toString() {
        return kind.spoken() + " '" + name() + "'";
    }
}
