package io.codeflix.streams.query;

import java.util.Optional;
import java.util.function.Function;

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

    /** The same word about something made from it. */
    public <U> Told<U> map(Function<T, U> change) {
        return new Told<>(value.map(change), staleness);
    }

    public boolean isStale() {
        return staleness instanceof Staleness.Behind;
    }
}
