package io.codeflix.streams.query;

import java.util.Optional;

/**
 * What a store said about a key.
 *
 * @param value empty where there is nothing under the key; only an owner's word counts for that, so it is never stale
 */
public record Told<T>(Optional<T> value, Staleness staleness) {

    public Told {
        if (value.isEmpty() && !(staleness instanceof Staleness.Fresh)) {
            throw new IllegalArgumentException("a copy that is behind can't know what isn't there");
        }
    }

    /** What the owner said. */
    public static <T> Told<T> fresh(Optional<T> value) {
        return new Told<>(value, Staleness.FRESH);
    }

    public boolean isStale() {
        return staleness instanceof Staleness.Behind;
    }
}
