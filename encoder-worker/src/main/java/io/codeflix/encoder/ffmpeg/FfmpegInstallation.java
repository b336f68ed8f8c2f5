package io.codeflix.encoder.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A pair of programs that work here.
 *
 * @param ffmpeg absolute path of ffmpeg
 * @param ffprobe absolute path of ffprobe
 * @param libraryPath folders the dynamic linker must search first; empty unless the programs are the bundled ones
 * @param origin {@code configured}, {@code installed} or {@code bundled}
 * @param toneMaps whether it has the filters that bring high dynamic range down to what every screen shows
 * @param version first words of {@code ffmpeg -version}
 */
public record FfmpegInstallation(
        Path ffmpeg, Path ffprobe, List<Path> libraryPath, Origin origin, boolean toneMaps, String version) {

    /** Where the programs come from; the first that works wins. */
    public enum Origin {
        CONFIGURED,
        INSTALLED,
        BUNDLED
    }

    public FfmpegInstallation {
        libraryPath = List.copyOf(libraryPath);
    }

    /** Not asked yet what it can. */
    static FfmpegInstallation unasked(Path ffmpeg, Path ffprobe, List<Path> libraryPath, Origin origin) {
        return new FfmpegInstallation(ffmpeg, ffprobe, libraryPath, origin, false, "");
    }

    FfmpegInstallation asked(boolean canToneMap, String line) {
        return new FfmpegInstallation(ffmpeg, ffprobe, libraryPath, origin, canToneMap, line);
    }

    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(version, origin.name().toLowerCase(Locale.ROOT), ffmpeg);
    }
}
