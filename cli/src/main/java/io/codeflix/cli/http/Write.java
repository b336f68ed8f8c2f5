package io.codeflix.cli.http;

import java.util.Optional;

/**
 * How a change is asked for.
 *
 * @param expectedVersion refuse unless this is the current version
 * @param idempotencyKey asked again under the same key, nothing is done twice; one is made where there is none
 */
public record Write(Optional<Long> expectedVersion, Optional<String> idempotencyKey) {

    public static Write once() {
        return new Write(Optional.empty(), Optional.empty());
    }

    public Write ifVersion(long version) {
        return new Write(Optional.of(version), idempotencyKey);
    }
}
