package io.codeflix.encoder.probe;

import org.jspecify.annotations.Nullable;

/**
 * What the head of a file says about its first picture and its first sound.
 *
 * @param container FFmpeg's names of the format
 * @param seconds length as declared; 0 where the head does not say
 * @param picture null without one
 * @param audioCodec empty without sound
 */
public record SourceHeader(
        String container, double seconds, @Nullable Picture picture, String audioCodec) {

    /**
     * @param width pixels as shown: after rotation, square
     * @param height pixels as shown
     * @param rate the constant rate it is shown at
     * @param constant whether the source itself has that rate, so that its frames can be counted one to one
     * @param codec FFmpeg's name
     * @param interlaced whether a frame holds two moments
     * @param highDynamicRange whether it needs tone mapping
     */
    public record Picture(
            int width,
            int height,
            FrameRate rate,
            boolean constant,
            String codec,
            boolean interlaced,
            boolean highDynamicRange) {}

    public boolean hasSound() {
        return !audioCodec.isEmpty();
    }
}
