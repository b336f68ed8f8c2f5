package io.codeflix.media.model;

import java.util.List;
import java.util.stream.Stream;

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
 * @param audioCodec codec of the default track; empty without sound
 * @param audioTracks the default one first; empty without sound, and from workers that don't tell them
 * @param warnings what is odd about it
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
        String audioCodec,
        List<AudioTrack> audioTracks,
        List<MediaWarning> warnings) {

    public Source {
        audioTracks = List.copyOf(audioTracks);
        warnings = List.copyOf(warnings);
    }

    /** What workers tell that know of one audio track only. */
    public Source(
            String container,
            long durationMillis,
            int width,
            int height,
            long frames,
            int frameRateNumerator,
            int frameRateDenominator,
            String videoCodec,
            String audioCodec) {
        this(
                container,
                durationMillis,
                width,
                height,
                frames,
                frameRateNumerator,
                frameRateDenominator,
                videoCodec,
                audioCodec,
                List.of(),
                List.of());
    }

    /** The same with what else was found to be odd; what is known already is not said twice. */
    public Source withWarnings(List<MediaWarning> more) {
        return new Source(
                container,
                durationMillis,
                width,
                height,
                frames,
                frameRateNumerator,
                frameRateDenominator,
                videoCodec,
                audioCodec,
                audioTracks,
                Stream.concat(warnings.stream(), more.stream()).distinct().toList());
    }

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
