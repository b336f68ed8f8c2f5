package io.codeflix.telemetry.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prometheus' own judge of a scrape, where it is installed; Debian has it in the package {@code prometheus}. */
record Promtool(Path program) {

    static Optional<Promtool> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(":")
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Promtool::new);
    }

    /** What it finds wrong with the names and texts of a scrape, a line each. */
    List<String> complaints(String scrape) {
        try {
            return check(scrape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> check(String scrape) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(scrape.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? List.of() : Stream.of(said.split("\n")).toList();
    }
}
