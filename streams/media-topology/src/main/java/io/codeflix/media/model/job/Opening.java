package io.codeflix.media.model.job;

import io.codeflix.media.model.asset.Slot;

/**
 * An original that is whole in the store and wants a job.
 *
 * @param slot what it is to its video
 * @param sourceKey key of the original
 * @param sourceBytes its size
 */
public record Opening(String assetId, String videoId, Slot slot, String ownerId, String sourceKey, long sourceBytes) {}
