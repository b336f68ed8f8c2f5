package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final long LIMIT = 1_000;

    @TempDir
    Path folder;

    @Test
    void aSmallLogStaysAsItIs() throws IOException {
        // Given
        var log = Files.writeString(folder.resolve("kafka.log"), "a line\n");
        // When
        LogFile.rotate(log, LIMIT);
        // Then
        assertThat(files()).containsExactly("kafka.log");
        assertThat(log).hasContent("a line");
    }

    @Test
    void aProcessThatHoldsItsLogOpenGoesOnInAnEmptyOne() throws Exception {
        // Given: a program as the supervisor starts one, which writes a line for each that it reads
        var log = folder.resolve("amqp.log");
        var process = new ProcessBuilder("/bin/sh", "-c", "while read line; do echo \"$line\"; done; echo end")
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        var lines = IntStream.range(0, 300).mapToObj("line %03d"::formatted).toList();
        try (var input = process.outputWriter()) {
            // When
            for (var line : lines) {
                input.write(line + "\n");
                input.flush();
                awaitLine(log, line);
                LogFile.rotate(log, LIMIT);
            }
        }
        process.waitFor();
        // Then
        assertThat(files()).containsExactly("amqp.log", "amqp.log.1", "amqp.log.2");
        assertThat(written(log))
                .as("every line once, in order")
                .containsSubsequence(lines)
                .hasSize(301);
        assertThat(Files.size(log)).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void onlyTheLastThreeAreKept() throws IOException {
        // Given
        var log = folder.resolve("keycloak.log");
        // When
        for (int i = 1; i <= 6; i++) {
            Files.writeString(
                    log, "%d\n".formatted(i).repeat(600), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            LogFile.rotate(log, LIMIT);
        }
        // Then
        assertThat(files()).containsExactly("keycloak.log", "keycloak.log.1", "keycloak.log.2", "keycloak.log.3");
        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("keycloak.log.1")).content().startsWith("6");
        assertThat(folder.resolve("keycloak.log.3")).content().startsWith("4");
    }

    @Test
    void oneThatCannotBePutAsideDoesNotKeepTheOthersFromIt() throws IOException {
        // Given
        var stuck = Files.writeString(folder.resolve("stuck.log"), "x".repeat(2_000));
        Files.createDirectories(folder.resolve("stuck.log.1/not-empty"));
        Files.createDirectories(folder.resolve("stuck.log.2/not-empty"));
        var grown = Files.writeString(folder.resolve("grown.log"), "x".repeat(2_000));
        // When
        LogKeeper.look(List.of(stuck, folder.resolve("not-there.log"), grown), LIMIT);
        // Then
        assertThat(grown).isEmptyFile();
    }

    private static void awaitLine(Path log, String line) throws IOException {
        while (!Files.exists(log) || !Files.readString(log).contains(line)) {
            Thread.onSpinWait();
        }
    }

    /** Of all generations, oldest first. */
    private static List<String> written(Path log) throws IOException {
        var lines = new ArrayList<String>();
        for (var suffix : List.of(".3", ".2", ".1", "")) {
            var file = log.resolveSibling(log.getFileName() + suffix);
            if (Files.exists(file)) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
