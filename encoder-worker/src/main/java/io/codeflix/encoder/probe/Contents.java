package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file to its end found, against which its head is held.
 *
 * @param packets of the picture, or of the sound where there is none
 * @param end moment at which the last packet ends, seconds
 */
record Contents(long packets, double end) {
    /** A file that ends sooner than its head says by more than this part was cut off; so long as that is a while. */
    private static final double MISSING_PART = 0.02;

    /** What may always be missing: packets are timed by when they are decoded, some frames before they are shown. */
    private static final double ALWAYS_MISSING_SECONDS = 0.5;

    /** A film stands still where a frame stays longer than this on the average. */
    private static final double LONGEST_FRAME_SECONDS = 10;

    /** Shorter films may stand still: a title card, a slide. */
    private static final double STILL_SECONDS = 600;

    /** Whether it is clearly over before so many seconds. */
    boolean endsBefore(double seconds) {
        return end < seconds - Math.max(seconds * MISSING_PART, ALWAYS_MISSING_SECONDS);
    }

    /** The same with another track that ends then. */
    Contents until(double otherEnd) {
        return new Contents(packets, Math.max(end, otherEnd));
    }

    /** Length of the film, by its head and at least as long as its data. */
    double checkedSeconds(SourceHeader header) {
        double seconds = Math.max(header.seconds(), end);
        Picture picture = header.picture();
        if (seconds <= 0 && picture != null && packets > 0) {
            seconds = picture.rate().secondsOf(packets);
        }
        if (seconds <= 0) {
            throw RunFailedException.refused(
                    "unreadable-media", "The file does not tell how long it is; export it again.");
        }
        if (endsBefore(seconds) || lacksFrames(picture, packets)) {
            throw RunFailedException.refused(
                    "truncated",
                    "The file promises %.1f s but its data ends after %.1f s; it was cut off, upload it again."
                            .formatted(seconds, Math.max(end, 0)));
        }
        HeaderReader.checkLength(seconds);
        checkMotion(picture, seconds);
        return seconds;
    }

    /** Heads that count their frames, as MP4's do, tell by number what is gone; edit lists may hide a few. */
    private static boolean lacksFrames(@Nullable Picture picture, long packets) {
        long promised = picture == null ? 0 : picture.declaredFrames();
        return promised > 0 && packets < promised - Math.max(3, promised / 10);
    }

    /** Little data would make much work: ten hours of one picture cost as much as ten hours of film. */
    private void checkMotion(@Nullable Picture picture, double seconds) {
        if (picture != null && seconds > STILL_SECONDS && packets * LONGEST_FRAME_SECONDS < seconds) {
            throw RunFailedException.refused(
                    "picture-stands-still",
                    "The file has %d frames for %.0f s; export it with at least one frame every ten seconds."
                            .formatted(packets, seconds));
        }
    }

    /**
     * Frames at the rate the film is shown at: counted where the rate is constant, since heads round lengths, else
     * reckoned from the length of the picture, which may end sooner than the sound.
     */
    long frames(Picture picture, double seconds) {
        double declared = picture.seconds() > 0 ? Math.min(seconds, picture.start() + picture.seconds()) : seconds;
        long reckoned = Math.max(1, picture.rate().framesIn(declared));
        if (!picture.constant() || packets == 0) {
            return reckoned;
        }
        long counted = packets + picture.rate().framesIn(picture.start());
        boolean missing = counted < reckoned - Math.max(2, reckoned / 50);
        // a head that says less than there is lies; one that says more may tell of frames that are gone
        return missing && picture.seconds() > 0 ? reckoned : counted;
    }
}
