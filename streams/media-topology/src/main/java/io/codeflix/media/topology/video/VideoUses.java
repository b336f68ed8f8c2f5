package io.codeflix.media.topology.video;

import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoState;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.video.Occupant;
import io.codeflix.media.model.video.VideoUse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;

/** What the catalog's record of a video says of its files. */
final class VideoUses {
    private VideoUses() {}

    static VideoUse of(VideoState record) {
        if (record.getDeletedAt() != null) {
            return VideoUse.deleted(record.getRestorableUntil());
        }
        var occupants = new EnumMap<Slot, Occupant>(Slot.class);
        for (VideoMedia medium : record.getMedia()) {
            boolean playable = medium.getStatus() == MediaStatus.COMPLETED;
            Slot.named(medium.getSlot().name())
                    .ifPresent(slot -> occupants.put(slot, new Occupant(medium.getAssetId(), playable)));
        }
        return new VideoUse(false, null, record.getPublished(), occupants);
    }

    /** What is kept of it: texts are of no use here. */
    static VideoState brief(VideoState record) {
        return VideoState.newBuilder(record)
                .setDescription("")
                .setTranslations(List.of())
                .build();
    }

    /** Of a video that is gone, or that nobody knows. */
    static VideoState gone(String id, Instant now) {
        return VideoState.newBuilder()
                .setId(id)
                .setVersion(0)
                .setTitle("")
                .setDescription("")
                .setYearLaunched(0)
                .setRating(Rating.UNKNOWN)
                .setOpened(false)
                .setPublished(false)
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .setDeletedAt(now)
                .build();
    }
}
