package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.SafeInput;

/** How large a stranger's picture may be, by what its head says; asked before anything is decoded. */
public final class PictureSize {
    private static final int SMALLEST_SIDE = 16;
    private static final int LARGEST_SIDE = 8192;

    private PictureSize() {}

    /** @throws RunFailedException where it is too small or too large, with the numbers */
    public static void check(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw RunFailedException.refused(
                    "unreadable-media", "The file does not tell how large its picture is; export it again.");
        }
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
            throw RunFailedException.refused(
                    "picture-too-small",
                    "The picture is %d x %d pixels; it needs %d on each side.".formatted(width, height, SMALLEST_SIDE));
        }
        if (width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > SafeInput.MAX_PIXELS) {
            throw RunFailedException.refused(
                    "picture-too-large",
                    "The picture is %d x %d pixels; at most 8192 x 4608 is taken.".formatted(width, height));
        }
    }
}
