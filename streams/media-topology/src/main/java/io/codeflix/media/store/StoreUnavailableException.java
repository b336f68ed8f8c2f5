package io.codeflix.media.store;

/** The object store cannot be reached or answers with an error of its own; asking again later may help. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String doing, Throwable cause) {
        super("The object store did not answer while %s".formatted(doing), cause);
    }
}
