package io.codeflix.media.model;

/**
 * What the probe found in an original.
 *
 * @param container by its bytes, for example {@code mov,mp4,m4a}
 * @param durationMillis length
 * @param width pixels as shown: after rotation, with square pixels; 0 without a picture
 * @param height pixels as shown; 0 without a picture
 * @param frames counted; 0 without a picture
 * @param frameRateNumerator frames a second are numerator / denominator; 0 without a picture
 * @param videoCodec empty without a picture
 * @param audioCodec empty without sound
 */
public record Source(
        String container,
        long durationMillis,
        int width,
        int height,
        long frames,
        int frameRateNumerator,
        int frameRateDenominator,
        String videoCodec,
        String audioCodec) {

    public boolean hasPicture() {
        return !videoCodec.isEmpty() && width > 0 && height > 0;
    }

    public boolean hasSound() {
        return !audioCodec.isEmpty();
    }

    /** Frames a second; 0 without a picture. */
    public double frameRate() {
        return frameRateDenominator == 0 ? 0 : (double) frameRateNumerator / frameRateDenominator;
    }
}
