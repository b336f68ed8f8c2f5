package io.codeflix.cli.http;

/** The platform, or a part of it, can't be reached or isn't ready. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String hint;
    private final boolean mayBeDone;

    /** Nothing was asked for that could change something. */
    public UnavailableException(String message, String hint) {
        this(message, hint, false);
    }

    private UnavailableException(String message, String hint, boolean mayBeDone) {
        super(message);
        this.hint = hint;
        this.mayBeDone = mayBeDone;
    }

    /** A request was sent, and nobody said what became of it. */
    static UnavailableException afterAsking(String message, String hint) {
        return new UnavailableException(message, hint, true);
    }

    public UnavailableException withHint(String other) {
        var told = new UnavailableException(String.valueOf(getMessage()), other, mayBeDone);
        told.initCause(this);
        return told;
    }

    public String hint() {
        return hint;
    }

    /** Whether a change may have been made all the same. */
    public boolean mayBeDone() {
        return mayBeDone;
    }
}
