package io.codeflix.media.model.job;

/**
 * One picture size of the ladder, fitted to a source.
 *
 * @param name for example {@code 720p}
 * @param width pixels, even
 * @param height pixels, even
 * @param bitsPerSecond target
 * @param maxBitsPerSecond peak
 */
public record Rung(String name, int width, int height, long bitsPerSecond, long maxBitsPerSecond) {}
