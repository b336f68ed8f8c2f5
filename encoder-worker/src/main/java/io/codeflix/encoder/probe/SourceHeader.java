package io.codeflix.encoder.probe;

import io.codeflix.media.AudioTrack;
import io.codeflix.media.MediaWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a file says about its first picture and its sounds.
 *
 * @param container FFmpeg's names of the format
 * @param start what the file's clock says at its start, seconds
 * @param seconds length as declared; 0 where the head does not say
 * @param picture null without one
 * @param audioTracks the default one first; empty without sound
 * @param soundIndexes for each place among the sound tracks of the file, its place among all tracks
 * @param warnings what is odd about it and does no harm
 */
public record SourceHeader(
        String container,
        double start,
        double seconds,
        @Nullable Picture picture,
        List<AudioTrack> audioTracks,
        List<Integer> soundIndexes,
        List<MediaWarning> warnings) {

    public SourceHeader {
        audioTracks = List.copyOf(audioTracks);
        soundIndexes = List.copyOf(soundIndexes);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param index its place among all tracks of the file, from 0: what filters and maps name it by
     * @param width pixels as shown: after rotation, square
     * @param height pixels as shown
     * @param rate the constant rate it is shown at
     * @param constant whether the source itself has that rate, so that its frames can be counted one to one
     * @param codec FFmpeg's name
     * @param scan whether a frame holds two moments
     * @param colour what its numbers mean
     * @param start when its first frame is shown, seconds from the start of the film
     * @param seconds its length as declared; 0 where the head does not say
     * @param declaredFrames how many the head counts, as MP4's does; 0 where it counts none
     * @param stored how it lies in the file
     */
    public record Picture(
            int index,
            int width,
            int height,
            FrameRate rate,
            boolean constant,
            String codec,
            Scan scan,
            Colour colour,
            double start,
            double seconds,
            long declaredFrames,
            StoredPicture stored) {}

    /** How a frame was taken. */
    public enum Scan {
        /** All lines at one moment. */
        PROGRESSIVE,
        /** Every other line at another moment. */
        INTERLACED,
        /** The head does not say; frames may. */
        UNKNOWN
    }

    public boolean hasSound() {
        return !audioTracks.isEmpty();
    }

    /** Codec of the default track; empty without sound. */
    public String audioCodec() {
        return audioTracks.isEmpty() ? "" : audioTracks.getFirst().getCodec();
    }
}
