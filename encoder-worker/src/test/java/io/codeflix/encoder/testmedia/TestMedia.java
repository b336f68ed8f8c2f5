package io.codeflix.encoder.testmedia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes small media with FFmpeg's own sources, and looks at what came out. */
public final class TestMedia {
    private TestMedia() {}

    /** Runs ffmpeg with these arguments in that folder. */
    public static String ffmpeg(Path folder, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Programs.launchers(scratch()).ffmpeg().toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(Arrays.asList(arguments));
        return Shell.run(folder, command);
    }

    /** A test picture of such a size and rate, with what else is asked for, encoded by FFmpeg's defaults for the name. */
    public static Path picture(Path file, String size, String rate, double seconds, String... more) {
        var arguments = new ArrayList<String>(
                List.of("-f", "lavfi", "-i", "testsrc2=size=%s:rate=%s:duration=%s".formatted(size, rate, seconds)));
        arguments.addAll(Arrays.asList(more));
        arguments.add(file.toString());
        ffmpeg(scratch(), arguments.toArray(String[]::new));
        return file;
    }

    /** Frames that a player would show: every one of the first picture is decoded. */
    public static long decodedFrames(Path media) {
        String said = ffmpeg(scratch(), "-progress", "-", "-i", media.toString(), "-map", "0:v:0", "-f", "null", "-");
        return said.lines()
                .filter(line -> line.startsWith("frame="))
                .mapToLong(
                        line -> Long.parseLong(line.substring("frame=".length()).strip()))
                .max()
                .orElse(0);
    }

    /** One value that ffprobe reads from the first matching stream. */
    public static String probe(Path media, String stream, String entry, String... more) {
        var command = new ArrayList<String>(
                List.of(Programs.launchers(scratch()).ffprobe().toString(), "-v", "error", "-select_streams", stream));
        command.addAll(Arrays.asList(more));
        command.addAll(List.of("-show_entries", entry, "-of", "default=nw=1:nk=1", media.toString()));
        return Shell.run(Programs.TARGET, command)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static Path scratch() {
        try {
            return Files.createDirectories(Programs.TARGET.resolve("test-media"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
