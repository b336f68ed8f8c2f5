package io.codeflix.media.api;

import io.codeflix.streams.api.identity.Reach;

/**
 * Who asks, as far as media cares.
 *
 * @param reach whose assets and jobs they may touch at the endpoint they ask, as {@code endpoint-roles.txt} says
 * @param watchesEverything whether films that are not free are open to them
 */
public record Asker(String subject, Reach reach, boolean watchesEverything) {

    /** Somebody else's things are answered like things that do not exist. */
    public boolean maySee(String ownerId) {
        return reach == Reach.ALL || subject.equals(ownerId);
    }
}
