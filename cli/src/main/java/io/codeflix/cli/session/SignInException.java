package io.codeflix.cli.session;

/** Somebody could not be signed in. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SignInException(String message) {
        super(message);
    }
}
