package io.codeflix.media.model;

import org.jspecify.annotations.Nullable;

/**
 * One audio track of an original, or two mono tracks that are a stereo pair.
 *
 * @param track its place among the audio tracks of the original, from 0
 * @param codec for example {@code ac3}
 * @param channels 6 for 5.1
 * @param language BCP 47; {@code und} where the original does not say
 * @param title what its maker called it; empty where it has no name
 * @param isDefault whether it plays unless somebody chooses another
 * @param role what it is for, in the words of DASH; empty for the film's own sound
 * @param right place of the mono track that is its right channel; null where it is whole by itself
 */
public record AudioTrack(
        int track,
        String codec,
        int channels,
        String language,
        String title,
        boolean isDefault,
        String role,
        @Nullable Integer right) {}
