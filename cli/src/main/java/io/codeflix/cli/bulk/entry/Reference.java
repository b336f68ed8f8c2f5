package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Place;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one entry says of another.
 *
 * @param word its key, name or id; null where it is said by its parts
 * @param type of a cast member, where several have the name
 */
public record Reference(
        Place place,
        @Nullable String word,
        @Nullable String id,
        @Nullable String name,
        @Nullable String type) {

    static Reference of(Place place, String word) {
        return new Reference(place, word, null, null, null);
    }

    @Override
    public String toString() {
        return word != null
                ? "'" + word + "'"
                : Stream.of(name == null ? null : "'" + name + "'", type, id == null ? null : "id " + id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
