package io.codeflix.stack.supervise;

/** What a component needs didn't come up. */
final class NeedMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeedMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
