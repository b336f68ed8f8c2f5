package io.codeflix.streams.runner;

import java.time.Instant;

/**
 * What the runner knows of every aggregate, whatever its rules.
 *
 * @param version grows by one a fact, from 1
 */
public record Stamp(String id, long version, Instant createdAt, Instant updatedAt) {

    static Stamp first(String id, Instant now) {
        return new Stamp(id, 0, now, now);
    }

    Stamp next(Instant now) {
        return new Stamp(id, version + 1, createdAt, now);
    }
}
