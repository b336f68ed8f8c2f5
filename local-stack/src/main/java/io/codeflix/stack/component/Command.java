package io.codeflix.stack.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param line program and arguments; never a secret, as everyone on the machine can read them
 * @param environment what is added to the environment
 * @param folder where it runs
 * @param stopSignal what asks it to stop, TERM for most
 * @param afterwards run once it has stopped, for what it leaves behind
 */
public record Command(
        List<String> line, Map<String, String> environment, Path folder, String stopSignal, Runnable afterwards) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A JVM whose class archive is kept when it has stopped. */
    public Command(List<String> line, Map<String, String> environment, Path folder, ClassArchive archive) {
        this(line, environment, folder, "TERM", archive::keep);
    }

    public Command(List<String> line, Map<String, String> environment, Path folder) {
        this(line, environment, folder, "TERM", () -> {});
    }
}
