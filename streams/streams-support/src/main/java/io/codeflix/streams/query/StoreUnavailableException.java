package io.codeflix.streams.query;

import org.jspecify.annotations.Nullable;

/** The store can't answer right now, for example while it moves or restores; asking again in a second helps. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String store, @Nullable Object why) {
        super("The view '%s' is not ready here: %s. Try again in a second.".formatted(store, why));
    }
}
