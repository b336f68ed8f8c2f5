package io.codeflix.stack.home;

/** Something the stack is made of isn't on this machine; the message says what to do. */
public final class MissingPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingPartException(String message) {
        super(message);
    }
}
