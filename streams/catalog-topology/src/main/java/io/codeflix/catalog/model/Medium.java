package io.codeflix.catalog.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One medium of a video.
 *
 * @param assetVersion version of the asset this was made from
 * @param durationMillis by the probe; null until probed
 * @param failure a sentence a person can act on; null unless ERROR
 */
public record Medium(
        MediaSlot slot,
        String assetId,
        long assetVersion,
        Status status,
        @Nullable Long durationMillis,
        List<Stream> renditions,
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

    public Medium {
        renditions = List.copyOf(renditions);
    }

    public boolean playable() {
        return status == Status.COMPLETED;
    }

    /**
     * Whether it takes the place of what is there: a later word on the same asset does; another asset does unless it
     * would take something playable away before it is playable itself.
     */
    boolean replaces(Medium current) {
        if (assetId.equals(current.assetId)) {
            return assetVersion > current.assetVersion;
        }
        return playable() || !current.playable();
    }
}
