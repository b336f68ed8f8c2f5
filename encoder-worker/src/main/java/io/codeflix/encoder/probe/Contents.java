package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.SourceHeader.Picture;

/**
 * What reading a file to its end found, against which its head is held.
 *
 * @param packets of the picture
 * @param end moment at which the last packet ends, seconds
 */
record Contents(long packets, double end) {
    /** A file that ends sooner than its head says by more than this part was cut off; so long as that is a while. */
    private static final double MISSING_PART = 0.02;

    /** What of a short clip may be missing: heads round, and sounds end with a packet and not with the film. */
    private static final double MISSING_PART_OF_SHORT = 0.1;

    /** A film stands still where a frame stays longer than this on the average. */
    private static final double LONGEST_FRAME_SECONDS = 10;

    /** Shorter films may stand still: a title card, a slide. */
    private static final double STILL_SECONDS = 600;

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
        double missing = Math.max(seconds * MISSING_PART, Math.min(1, seconds * MISSING_PART_OF_SHORT));
        if (packets == 0 && end < seconds - missing || end > 0 && end < seconds - missing) {
            throw RunFailedException.refused(
                    "truncated",
                    "The file promises %.1f s but its data ends after %.1f s; it was cut off, upload it again."
                            .formatted(seconds, Math.max(end, 0)));
        }
        HeaderReader.checkLength(seconds);
        checkMotion(picture, seconds);
        return seconds;
    }

    /** Little data would make much work: ten hours of one picture cost as much as ten hours of film. */
    private void checkMotion(@org.jspecify.annotations.Nullable Picture picture, double seconds) {
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
