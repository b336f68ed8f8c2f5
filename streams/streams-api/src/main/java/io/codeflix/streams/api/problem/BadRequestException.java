package io.codeflix.streams.api.problem;

/** The request itself can't be read, whatever its meaning. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
