package io.codeflix.catalog.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who plays in films or directs them.
 *
 * @param type null where the word wasn't one we know
 */
public record CastMember(String name, @Nullable Type type) {

    /** What they do. */
    public enum Type {
        ACTOR,
        DIRECTOR
    }
}
