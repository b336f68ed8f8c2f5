package io.codeflix.cli.console;

import java.io.IOException;

/** The output can't be written, so there is no use in going on. */
public final class OutputGoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean readerLeft;

    public OutputGoneException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.readerLeft = String.valueOf(cause.getMessage()).contains("Broken pipe");
    }

    /** Whether who read it had enough, as {@code head} does: that is no failure. */
    public boolean readerLeft() {
        return readerLeft;
    }
}
