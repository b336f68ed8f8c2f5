package io.codeflix.streams.api.identity;

import java.util.Optional;

/** How far a role reaches at an endpoint it may call; a later one includes those before it. */
public enum Reach {
    /** Only what belongs to who asks: somebody else's is answered like what does not exist, and lists leave it out. */
    OWN,

    /** Whatever there is, whoever it belongs to. */
    ALL;

    /** Reads a word of the table; empty for no reach at all. */
    static Optional<Reach> of(String word) {
        return switch (word) {
            case "yes" -> Optional.of(ALL);
            case "own" -> Optional.of(OWN);
            case "-" -> Optional.empty();
            default -> throw new IllegalArgumentException("neither yes nor own nor -: " + word);
        };
    }
}
