package io.codeflix.media.playback;

/** A stored manifest names something that its package does not have, so it cannot be rewritten without a hole. */
public final class UnknownReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownReferenceException(String reference) {
        super("The manifest names '%s', which is not in its package".formatted(reference));
    }
}
