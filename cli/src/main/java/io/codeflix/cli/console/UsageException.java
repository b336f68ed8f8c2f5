package io.codeflix.cli.console;

/** What was asked for can't be meant: an option, an argument or a variable that is wrong. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
