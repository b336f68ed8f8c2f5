package io.codeflix.cli.media;

import io.codeflix.cli.console.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Something odd about an original that did not keep it from being played.
 *
 * @param code stable word
 * @param atMillis where in the film it begins; null where it has no place
 * @param untilMillis where it ends
 */
public record MediaWarning(
        String code,
        String message,
        @Nullable Long atMillis,
        @Nullable Long untilMillis) {

    /** For instance {@code edit-list: The file says itself that …}. */
    String line() {
        return Cell.of(code + ": " + message);
    }
}
