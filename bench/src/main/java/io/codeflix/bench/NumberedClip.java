package io.codeflix.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A second or two in one colour. Colour and number of frames tell its number, so a film that got another's pictures, lost
 * some or shows them twice is found out.
 */
record NumberedClip(int number) {
    private static final int LEVELS = 6;
    private static final int DARKEST = 25;
    private static final int STEP = 40;

    /** What the encoder's rounding may change; less than half a step. */
    private static final int TOLERANCE = 14;

    private static final int FEWEST_FRAMES = 25;
    private static final int FRAME_COUNTS = 23;
    private static final int CHANNELS = 3;

    static final int MOST = LEVELS * LEVELS * LEVELS;

    int frames() {
        return FEWEST_FRAMES + number % FRAME_COUNTS;
    }

    void write(Ffmpeg ffmpeg, Path file) throws IOException, InterruptedException {
        ffmpeg.run(
                "-f",
                "lavfi",
                "-i",
                "color=c=0x%02X%02X%02X:s=160x90:r=25".formatted(channel(0), channel(1), channel(2)),
                "-frames:v",
                String.valueOf(frames()),
                "-pix_fmt",
                "yuv420p",
                file.toString());
    }

    /** What is wrong with a film that should be this one; empty where it is. */
    String fault(Ffmpeg ffmpeg, String manifest) throws IOException, InterruptedException {
        byte[] means = ffmpeg.run(
                "-i", manifest, "-map", "0:v:0", "-vf", "scale=1:1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-");
        int shown = means.length / CHANNELS;
        if (shown != frames()) {
            return "%d frames instead of %d".formatted(shown, frames());
        }
        for (int at = 0; at < means.length; at++) {
            int expected = channel(at % CHANNELS);
            int found = Byte.toUnsignedInt(means[at]);
            if (Math.abs(found - expected) > TOLERANCE) {
                return "frame %d shows %d instead of %d".formatted(at / CHANNELS, found, expected);
            }
        }
        return "";
    }

    private int channel(int index) {
        int digit = (number / (int) Math.pow(LEVELS, index)) % LEVELS;
        return DARKEST + digit * STEP;
    }
}
