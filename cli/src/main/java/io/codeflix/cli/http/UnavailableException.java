package io.codeflix.cli.http;

/** The platform, or a part of it, can't be reached or isn't ready. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String hint;

    public UnavailableException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
