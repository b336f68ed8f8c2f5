package io.codeflix.encoder.mutation;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the programs under strace, where there is one, and counts whom they call besides the worker that started them. */
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
                "#!/bin/sh\necho \"$*\" >'%1$s/'$$.arguments\nexec strace -f -qq --seccomp-bpf -e trace=connect,sendto,sendmsg -o '%1$s/'$$.trace '%2$s' \"$@\"\n"
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

    /** How strace writes the port of the worker itself, where it listens for the progress of this one program. */
    private static String ownPort(Path trace) throws IOException {
        Path arguments = Path.of(trace.toString().replace(".trace", ".arguments"));
        Matcher port = Pattern.compile("-progress tcp://127\\.0\\.0\\.1:(\\d+)").matcher(Files.readString(arguments));
        return port.find() ? "sin_port=htons(" + port.group(1) + "), sin_addr=inet_addr(\"127.0.0.1\")" : "";
    }

    private static long linesOf(Path trace) {
        try (Stream<String> lines = Files.lines(trace)) {
            String own = ownPort(trace);
            return lines.filter(line -> line.contains("sa_family=AF_INET"))
                    .filter(line -> own.isEmpty() || !line.contains(own))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
