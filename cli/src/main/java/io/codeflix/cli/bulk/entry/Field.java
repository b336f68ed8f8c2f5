package io.codeflix.cli.bulk.entry;

import org.jspecify.annotations.Nullable;

/**
 * One field of an entry.
 *
 * @param detail whether it is replaced together with the other details; what isn't has endpoints of its own
 * @param ifNew what a new one has where nothing is said; null where it must be said
 */
public record Field(
        String name,
        FieldType type,
        boolean detail,
        @Nullable Object ifNew) {

    static Field required(String name, FieldType type) {
        return new Field(name, type, true, null);
    }

    static Field detail(String name, FieldType type, Object ifNew) {
        return new Field(name, type, true, ifNew);
    }

    static Field ofItsOwn(String name, FieldType type, Object ifNew) {
        return new Field(name, type, false, ifNew);
    }
}
