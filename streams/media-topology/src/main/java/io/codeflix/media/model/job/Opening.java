package io.codeflix.media.model.job;

/**
 * An original that is whole in the store and wants a job.
 *
 * @param sourceKey key of the original
 * @param sourceBytes its size
 */
public record Opening(String assetId, String videoId, String ownerId, String sourceKey, long sourceBytes) {}
