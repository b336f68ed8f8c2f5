package io.codeflix.encoder.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Small scripts that set a program's limits and become it ({@code exec}), because Jaffree starts a program by its path and
 * knows neither limits nor an environment. Arguments are handed through as they are; none is ever read by the shell.
 *
 * @param ffmpeg starts ffmpeg
 * @param ffprobe starts ffprobe
 */
public record Launchers(Path ffmpeg, Path ffprobe) {

    /** Writes both into a folder that lives as long as the run. */
    public static Launchers write(Path folder, FfmpegInstallation installation, ProgramLimits limits)
            throws IOException {
        Files.createDirectories(folder);
        return new Launchers(
                script(folder.resolve("ffmpeg"), installation, installation.ffmpeg(), limits),
                script(folder.resolve("ffprobe"), installation, installation.ffprobe(), limits));
    }

    private static Path script(Path script, FfmpegInstallation installation, Path program, ProgramLimits limits)
            throws IOException {
        var text = new StringBuilder("#!/bin/sh\n");
        if (!installation.libraryPath().isEmpty()) {
            text.append("export LD_LIBRARY_PATH=")
                    .append(quoted(installation.libraryPath().stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(":"))))
                    .append('\n');
        }
        text.append("exec ");
        if (prlimitExists()) {
            text.append("prlimit --core=0 --cpu=%d --as=%d --fsize=%d -- "
                    .formatted(limits.cpuSeconds(), limits.memoryBytes(), limits.fileBytes()));
        }
        text.append(quoted(program.toString())).append(" \"$@\"\n");
        Files.writeString(script, text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean prlimitExists() {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prlimit")));
    }
}
