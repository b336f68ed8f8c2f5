package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.MediaWarning;
import java.util.Optional;

/**
 * A picture that stays for minutes: a slide, or the cover of a podcast. Little data would make much work, so what the
 * work would cost is limited, in pixels that are encoded.
 */
final class StillPicture {
    /** A film stands still where a frame stays longer than this on the average. */
    private static final double LONGEST_FRAME_SECONDS = 10;

    /** Nobody minds a minute of title card. */
    private static final double SHORT_SECONDS = 60;

    /** Twelve hours of 1080p at ten frames a second, what a long podcast asks for. */
    private static final long MOST_PIXELS = 12L * 3600 * 10 * 1920 * 1080;

    /** Without a sound there is nothing to follow for hours: one hour of the same. */
    private static final long MOST_SILENT_PIXELS = MOST_PIXELS / 12;

    /** A frame costs something however small it is: as much as one of 360 lines. */
    private static final long SMALLEST_FRAME = 640L * 360;

    private StillPicture() {}

    /**
     * A warning where it stands still.
     *
     * @param packets that are there
     * @param frames that would be made of them
     * @throws RunFailedException where it would cost too much
     */
    static Optional<MediaWarning> check(Picture picture, long packets, long frames, double seconds, boolean silent) {
        if (seconds <= SHORT_SECONDS || packets * LONGEST_FRAME_SECONDS >= seconds) {
            return Optional.empty();
        }
        long cost = frames * Math.max(SMALLEST_FRAME, (long) picture.width() * picture.height());
        String has = "The picture has %s for %.0f s".formatted(Words.count(packets, "frame"), seconds);
        if (cost > (silent ? MOST_SILENT_PIXELS : MOST_PIXELS)) {
            throw RunFailedException.refused(
                    "picture-stands-still",
                    has
                            + (silent
                                    ? " and no sound; cut it shorter."
                                    : "; make the picture smaller or cut it shorter."));
        }
        return Optional.of(Oddity.PICTURE_STANDS_STILL.warning(has + "; it is played as it is."));
    }
}
