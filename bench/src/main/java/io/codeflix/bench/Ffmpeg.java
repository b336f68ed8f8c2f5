package io.codeflix.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform's own FFmpeg, which its worker has unpacked, or the installed one. */
final class Ffmpeg {
    private final Path program;

    Ffmpeg(Path home) throws IOException {
        this.program = unpacked(home.resolve("cache/ffmpeg"));
    }

    private static Path unpacked(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return Path.of("ffmpeg");
        }
        try (var files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith("ffmpeg") && Files.isRegularFile(file))
                    .findFirst()
                    .orElse(Path.of("ffmpeg"));
        }
    }

    /** What it writes to its output; throws with what it says where it fails. */
    byte[] run(String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(program.toString(), "-nostdin", "-y", "-v", "error"));
        line.addAll(List.of(arguments));
        var errors = Files.createTempFile("bench-ffmpeg", ".log");
        try {
            var builder = new ProcessBuilder(line).redirectError(errors.toFile());
            if (program.isAbsolute()) {
                builder.environment()
                        .put("LD_LIBRARY_PATH", program.getParent() + ":" + program.resolveSibling("empty"));
            }
            var process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(
                        Files.readString(errors, StandardCharsets.UTF_8).strip());
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
