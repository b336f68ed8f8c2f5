package io.codeflix.media.playback;

import java.time.Instant;

/**
 * The right of one person to the manifests of one title, carried in their path because players send no headers.
 *
 * @param subject of the token it was given for
 * @param titleId title it is good for
 * @param assetId asset behind that title when it was given
 * @param use what it opens
 * @param expiresAt end
 */
public record Ticket(String subject, String titleId, String assetId, Use use, Instant expiresAt) {

    /** What a ticket opens. */
    public enum Use {
        /** The first manifest; short, as it is what people copy. */
        OPEN,
        /** The media playlists and renditions that the first one names; as long as the film, since players fetch them when they switch. */
        WATCH
    }
}
