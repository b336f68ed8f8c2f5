package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.Rung;
import java.nio.file.Path;

/** How one rung, or the sound, is encoded and written. */
final class RungOutput {
    private static final String SOUND_RATE = "48000";

    private RungOutput() {}

    /**
     * H.264 whose every group of pictures is closed and as long as the others, so that segments of all rungs begin at the
     * same frames and windows can be joined by copying.
     */
    static UrlOutput picture(EncodeSpec spec, int index, Path file) {
        Rung rung = spec.getRungs().get(index);
        String gop = String.valueOf(spec.getGopFrames());
        return mp4(file)
                .addMap(PictureFilter.label(index))
                .setCodec("v", "libx264")
                .addArguments("-preset", "veryfast")
                .addArguments("-profile:v", "high")
                .addArguments("-b:v", String.valueOf(rung.getBitsPerSecond()))
                .addArguments("-maxrate", String.valueOf(rung.getMaxBitsPerSecond()))
                .addArguments("-bufsize", String.valueOf(2 * rung.getMaxBitsPerSecond()))
                .addArguments("-g", gop)
                .addArguments("-keyint_min", gop)
                .addArguments("-sc_threshold", "0")
                .addArguments("-flags", "+cgop")
                // parameter sets don't follow the content, so those of all windows are the same
                .addArguments("-x264-params", "stitchable=1")
                .addArguments(
                        "-video_track_timescale",
                        String.valueOf(PictureFilter.rate(spec).timescale()));
    }

    /** AAC in stereo. */
    static UrlOutput sound(AudioRendition rendition, Path file) {
        return mp4(file)
                .setCodec("a", "aac")
                .addArguments("-b:a", String.valueOf(rendition.getBitsPerSecond()))
                .addArguments("-ac", "2")
                .addArguments("-ar", SOUND_RATE);
    }

    private static UrlOutput mp4(Path file) {
        return UrlOutput.toPath(file)
                .addArguments("-map_metadata", "-1")
                .addArguments("-map_chapters", "-1")
                .addArgument("-sn")
                .addArgument("-dn")
                .setFormat("mp4");
    }
}
