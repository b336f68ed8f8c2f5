package io.codeflix.media.model.job;

import io.codeflix.media.model.asset.Slot;

/**
 * An original that is whole in the store and wants a job.
 *
 * @param slot what it is to its video
 * @param sourceKey key of the original
 * @param sourceBytes its size
 * @param strict whether it is refused where it is odd
 */
public record Opening(
        String assetId, String videoId, Slot slot, String ownerId, String sourceKey, long sourceBytes, boolean strict) {

    /** One that is played where it can be. */
    public Opening(String assetId, String videoId, Slot slot, String ownerId, String sourceKey, long sourceBytes) {
        this(assetId, videoId, slot, ownerId, sourceKey, sourceBytes, false);
    }
}
