package io.codeflix.catalog.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One medium of a video.
 *
 * @param assetVersion version of the asset this was made from
 * @param announcedAt when the asset was announced; null for media older than this field
 * @param durationMillis by the probe; null until probed
 * @param renditions of a film; empty until COMPLETED
 * @param images widths of an image; empty until COMPLETED
 * @param failure a sentence a person can act on; null unless ERROR
 */
public record Medium(
        MediaSlot slot,
        String assetId,
        long assetVersion,
        @Nullable Instant announcedAt,
        Status status,
        @Nullable Long durationMillis,
        List<Stream> renditions,
        List<Image> images,
        @Nullable String failure) {

    /** How far it is on its way to the viewer. */
    public enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        ERROR
    }

    /**
     * One playable stream.
     *
     * @param language of a sound, BCP 47; empty for a picture
     */
    public record Stream(String name, int width, int height, long bitsPerSecond, String codecs, String language) {}

    /** One width of an image. */
    public record Image(int width, int height) {}

    public Medium {
        renditions = List.copyOf(renditions);
        images = List.copyOf(images);
    }

    public boolean playable() {
        return status == Status.COMPLETED;
    }

    /**
     * Whether it takes the place of what is there: a later word on the same asset does. Of two assets the playable one
     * counts, and among equals the one that was announced later: an upload that took longer than the one after it comes
     * too late.
     */
    boolean replaces(Medium current) {
        if (assetId.equals(current.assetId)) {
            return assetVersion > current.assetVersion;
        }
        return playable() == current.playable() ? !isAnnouncedBefore(current) : playable();
    }

    private boolean isAnnouncedBefore(Medium other) {
        return announcedAt != null && other.announcedAt != null && announcedAt.isBefore(other.announcedAt);
    }
}
