package io.codeflix.media.model;

import org.jspecify.annotations.Nullable;

/**
 * Something odd about an original that did not keep it from being played.
 *
 * @param code stable machine word, for example {@code edit-list}
 * @param message a sentence for the owner of the film
 * @param atMillis where in the film it begins; null where it has no place
 * @param untilMillis where it ends; null where it is a moment, lasts to the end, or has no place
 */
public record MediaWarning(
        String code,
        String message,
        @Nullable Long atMillis,
        @Nullable Long untilMillis) {

    /** What workers say that know sentences only. */
    public static MediaWarning ofSentence(String message) {
        return new MediaWarning("damaged", message, null, null);
    }
}
