package io.codeflix.media.model.video;

/**
 * What the catalog has in a slot of a video.
 *
 * @param playable whether viewers could play, or see, it
 */
public record Occupant(String assetId, boolean playable) {}
