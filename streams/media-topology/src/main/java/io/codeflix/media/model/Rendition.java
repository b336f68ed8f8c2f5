package io.codeflix.media.model;

/**
 * One playable stream: one object that the HLS and the DASH manifest share.
 *
 * @param name for example {@code 720p}; {@code audio} for sound
 * @param width pixels; 0 for sound
 * @param height pixels; 0 for sound
 * @param bitsPerSecond average
 * @param codecs RFC 6381 string
 * @param frames 0 for sound
 * @param sizeBytes of the object
 * @param objectKey in the store
 * @param fileName by which the manifests refer to it
 */
public record Rendition(
        String name,
        int width,
        int height,
        long bitsPerSecond,
        String codecs,
        long frames,
        long sizeBytes,
        String objectKey,
        String fileName) {}
