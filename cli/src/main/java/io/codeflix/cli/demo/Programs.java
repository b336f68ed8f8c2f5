package io.codeflix.cli.demo;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.UnavailableException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * FFmpeg's programs as the encoder uses them: configured, else installed, else the ones it unpacked into the platform's
 * cache. So they are there at the latest once an encoder has started.
 */
final class Programs {

    private static final String BUNDLED = "ffmpeg-";

    private final Surroundings surroundings;

    Programs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What a program left behind.
     *
     * @param errors what it complained about; empty where all went well
     */
    record Answer(int exitCode, String output, String errors) {}

    Answer ffprobe(List<String> arguments) throws IOException, InterruptedException {
        return run("ffprobe", arguments);
    }

    Answer ffmpeg(List<String> arguments) throws IOException, InterruptedException {
        return run("ffmpeg", arguments);
    }

    private Answer run(String program, List<String> arguments) throws IOException, InterruptedException {
        var path = find(program);
        var command = new ArrayList<String>(List.of(path.toString()));
        command.addAll(arguments);
        var errors = Files.createTempFile("codeflix-" + program, ".log");
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(errors.toFile());
        if (path.startsWith(cache())) {
            builder.environment().put("LD_LIBRARY_PATH", path.getParent() + ":" + path.resolveSibling("empty"));
        }
        var process = builder.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    process.waitFor(), output, Files.readString(errors).strip());
        } finally {
            process.destroyForcibly();
            Files.delete(errors);
        }
    }

    private Path find(String program) {
        return configured(program)
                .or(() -> installed(program))
                .or(() -> unpacked(program))
                .orElseThrow(() -> new UnavailableException(
                        "there is no " + program + " to play with",
                        "install FFmpeg, or start the encoder once, which unpacks its own into " + cache()));
    }

    private Optional<Path> configured(String program) {
        var ffmpeg = surroundings.variable("CODEFLIX_WORKER_FFMPEG").map(Path::of);
        return program.equals("ffmpeg")
                ? ffmpeg
                : surroundings
                        .variable("CODEFLIX_WORKER_FFPROBE")
                        .map(Path::of)
                        .or(() -> ffmpeg.map(path -> path.resolveSibling(program)));
    }

    private Optional<Path> installed(String program) {
        return Arrays.stream(surroundings.variable("PATH").orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Path> unpacked(String program) {
        if (!Files.isDirectory(cache())) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(cache())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(BUNDLED))
                    .map(folder -> folder.resolve(program))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache() {
        return surroundings.home().resolve("cache/ffmpeg");
    }
}
