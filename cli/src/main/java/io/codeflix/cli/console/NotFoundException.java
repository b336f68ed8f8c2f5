package io.codeflix.cli.console;

/** What was asked for isn't there. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String hint;

    public NotFoundException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
