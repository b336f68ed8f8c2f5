package io.codeflix.streams.api.problem;

/** No answer within the deadline; sending the same again is safe. */
public final class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYetException(String message) {
        super(message);
    }
}
