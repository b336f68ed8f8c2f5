package io.codeflix.cli.stack;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The folder of the local platform, as its supervisor keeps it. */
public final class StackHome {

    private static final String LOG = ".log";
    private static final String ERROR = "error: ";

    private final Surroundings surroundings;

    public StackHome(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public Path path() {
        return surroundings.home();
    }

    public Path log(String component) {
        return path().resolve("logs").resolve(component + LOG);
    }

    /** Components that have a log. */
    public List<String> logs() {
        try (Stream<Path> files = Files.list(path().resolve("logs"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LOG))
                    .map(name -> name.substring(0, name.length() - LOG.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** How things stand. A report whose supervisor is gone says nothing any more: everything counts as down. */
    public StackReport report() {
        try {
            var report = Json.MAPPER.readValue(Files.readString(path().resolve("stack.json")), StackReport.class);
            return supervisor(report).isPresent() ? report : report.asDown();
        } catch (NoSuchFileException | JacksonException e) {
            return StackReport.down();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written last, whether or not the supervisor still lives. */
    public Optional<StackReport> lastWords() {
        try {
            return Optional.of(
                    Json.MAPPER.readValue(Files.readString(path().resolve("stack.json")), StackReport.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the supervisor complained of last, if its last line is a complaint. */
    Optional<String> lastError() {
        try {
            return errorIn(Files.readString(log("supervisor")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Its programs end with {@code error: …} where they can't begin. */
    static Optional<String> errorIn(String text) {
        var last = text.strip().lines().reduce("", (_, line) -> line);
        return last.startsWith(ERROR) ? Optional.of(last.substring(ERROR.length())) : Optional.empty();
    }

    /** The supervisor's process; a stranger that got its id after a reboot is told by its command. */
    public Optional<ProcessHandle> supervisor(StackReport report) {
        return report.supervisorPid() <= 0
                ? Optional.empty()
                : ProcessHandle.of(report.supervisorPid())
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info()
                                .command()
                                .map(command -> command.endsWith("java"))
                                .orElse(true));
    }
}
