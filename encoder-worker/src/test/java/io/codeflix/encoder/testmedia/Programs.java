package io.codeflix.encoder.testmedia;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.FfmpegLocator;
import io.codeflix.encoder.ffmpeg.Launchers;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.ProgramLimits;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** The bundled FFmpeg, unpacked once for all tests. */
public final class Programs {
    public static final Path TARGET = Path.of("target").toAbsolutePath();

    /** No search path: tests always see the same programs. */
    public static final FfmpegInstallation BUNDLED =
            new FfmpegLocator(null, null, "", TARGET.resolve("ffmpeg")).locate();

    private Programs() {}

    public static MediaPrograms in(Path folder) {
        return in(folder, StopSwitch.after(Duration.ofMinutes(5)));
    }

    public static MediaPrograms in(Path folder, StopSwitch stop) {
        return new MediaPrograms(launchers(folder), stop);
    }

    public static Launchers launchers(Path folder) {
        try {
            return Launchers.write(folder.resolve("bin"), BUNDLED, ProgramLimits.forTimeLimit(300));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
