package io.codeflix.cli.http;

import java.util.Optional;

/**
 * How a change is asked for.
 *
 * @param expectedVersion refuse unless this is the current version
 * @param idempotencyKey asked again under the same key, nothing is done twice; one is made where there is none
 * @param keyIsOffered whether the command takes a key, so that whoever gets no answer can be told to repeat it with that
 */
public record Write(Optional<Long> expectedVersion, Optional<String> idempotencyKey, boolean keyIsOffered) {

    public Write(Optional<Long> expectedVersion, Optional<String> idempotencyKey) {
        this(expectedVersion, idempotencyKey, false);
    }

    public static Write once() {
        return new Write(Optional.empty(), Optional.empty());
    }

    public Write ifVersion(long version) {
        return new Write(Optional.of(version), idempotencyKey, keyIsOffered);
    }
}
