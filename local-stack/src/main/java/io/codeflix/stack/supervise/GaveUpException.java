package io.codeflix.stack.supervise;

/** A process died so often that starting it again makes no sense. */
final class GaveUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUpException(String message) {
        super(message);
    }
}
