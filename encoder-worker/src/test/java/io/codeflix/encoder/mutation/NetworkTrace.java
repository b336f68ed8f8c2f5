package io.codeflix.encoder.mutation;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Runs the programs under strace, where there is one, and counts what they call on the network. */
final class NetworkTrace {
    private final Path folder;

    NetworkTrace(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The same programs, watched. */
    FfmpegInstallation watching(FfmpegInstallation installation) throws IOException {
        return new FfmpegInstallation(
                script("ffmpeg", installation.ffmpeg()),
                script("ffprobe", installation.ffprobe()),
                installation.libraryPath(),
                installation.origin(),
                installation.toneMaps(),
                installation.version());
    }

    private Path script(String name, Path program) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(
                script,
                "#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=socket,connect,sendto -o '%s/'$$.trace '%s' \"$@\"\n"
                        .formatted(folder, program));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** Calls that were made so far. */
    long calls() throws IOException {
        try (Stream<Path> traces = Files.list(folder)) {
            return traces.filter(file -> file.toString().endsWith(".trace"))
                    .mapToLong(NetworkTrace::linesOf)
                    .sum();
        }
    }

    private static long linesOf(Path trace) {
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.filter(line -> line.contains("AF_INET") || line.contains("connect(")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
