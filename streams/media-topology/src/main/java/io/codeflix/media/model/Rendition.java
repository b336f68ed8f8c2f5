package io.codeflix.media.model;

/**
 * One playable stream: one object that the HLS and the DASH manifest share.
 *
 * @param name for example {@code 720p}; {@code audio} for the default sound, {@code audio-1} and so on for the others
 * @param width pixels; 0 for sound
 * @param height pixels; 0 for sound
 * @param bitsPerSecond average
 * @param codecs RFC 6381 string
 * @param frames 0 for sound
 * @param sizeBytes of the object
 * @param objectKey in the store
 * @param fileName by which the manifests refer to it
 * @param language of a sound, BCP 47; empty for a picture
 * @param channels of a sound; 0 for a picture
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
        String fileName,
        String language,
        int channels) {

    /** A picture, or a sound of which nobody told the language. */
    public Rendition(
            String name,
            int width,
            int height,
            long bitsPerSecond,
            String codecs,
            long frames,
            long sizeBytes,
            String objectKey,
            String fileName) {
        this(name, width, height, bitsPerSecond, codecs, frames, sizeBytes, objectKey, fileName, "", 0);
    }
}
