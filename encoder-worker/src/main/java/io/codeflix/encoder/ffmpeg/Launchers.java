package io.codeflix.encoder.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Small scripts that set a program's limits and become it ({@code exec}), because Jaffree starts a program by its path and
 * knows neither limits nor an environment. Arguments are handed through as they are; none is ever read by the shell.
 *
 * @param ffmpeg starts ffmpeg
 * @param ffprobe starts ffprobe
 */
public record Launchers(Path ffmpeg, Path ffprobe) {

    private static final boolean LOSES_NETWORK = works("unshare", "--map-root-user", "--net");
    private static final boolean DIES_WITH_PARENT = works("setpriv", "--pdeathsig", "KILL");
    private static final boolean KNOWS_LIMITS = works("prlimit", "--core=0");

    /** Writes both into a folder that lives as long as the run. */
    public static Launchers write(Path folder, FfmpegInstallation installation, ProgramLimits limits)
            throws IOException {
        Files.createDirectories(folder);
        return new Launchers(
                script(folder.resolve("ffmpeg"), installation, installation.ffmpeg(), limits, false),
                script(folder.resolve("ffprobe"), installation, installation.ffprobe(), limits, LOSES_NETWORK));
    }

    private static Path script(
            Path script, FfmpegInstallation installation, Path program, ProgramLimits limits, boolean losesNetwork)
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
        if (losesNetwork) {
            // a namespace without a network for the first program that opens a stranger's file: whatever it is talked
            // into, nobody is called; ffmpeg tells Jaffree its progress over the loopback and so needs one
            text.append("unshare --map-root-user --net -- ");
        }
        if (DIES_WITH_PARENT) {
            // where the worker is killed its program must not go on alone
            text.append("setpriv --pdeathsig KILL ");
        }
        if (KNOWS_LIMITS) {
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

    /** Whether such a guard works here; some systems have a program of that name that can do less. */
    private static boolean works(String... guard) {
        try {
            var command = Stream.concat(Stream.of(guard), Stream.of("true")).toList();
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
