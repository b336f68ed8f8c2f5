package io.codeflix.media.model.video;

import io.codeflix.media.model.asset.Slot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog makes of the files of a video.
 *
 * @param restorableUntil until when the video can come back; null unless it is deleted, and where it never can
 */
public record VideoUse(
        boolean deleted, @Nullable Instant restorableUntil, boolean published, Map<Slot, Occupant> occupants) {
    public VideoUse {
        occupants = Map.copyOf(occupants);
    }

    public static VideoUse deleted(@Nullable Instant restorableUntil) {
        return new VideoUse(true, restorableUntil, false, Map.of());
    }

    /** What can be played in a slot. */
    Optional<String> played(Slot slot) {
        return Optional.ofNullable(occupants.get(slot))
                .filter(Occupant::playable)
                .map(Occupant::assetId);
    }
}
