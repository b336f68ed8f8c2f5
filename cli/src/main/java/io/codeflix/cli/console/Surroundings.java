package io.codeflix.cli.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the command runs.
 *
 * @param environment the process environment
 * @param root the repository, which holds the platform that {@code up} starts
 * @param outIsTerminal whether standard output is a terminal: decides colours
 * @param errIsTerminal whether standard error is a terminal: decides live progress
 * @param columns width of the terminal, in characters
 * @param keyboard where somebody can be asked
 */
public record Surroundings(
        Map<String, String> environment,
        Path root,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Keyboard keyboard) {

    public Surroundings(
            Map<String, String> environment, Path root, boolean outIsTerminal, boolean errIsTerminal, int columns) {
        this(environment, root, outIsTerminal, errIsTerminal, columns, Keyboard.ofThisProcess());
    }

    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("codeflix.root", "."))
                        .toAbsolutePath()
                        .normalize(),
                Boolean.getBoolean("codeflix.out-terminal"),
                Boolean.getBoolean("codeflix.err-terminal"),
                Integer.getInteger("codeflix.columns", 80));
    }

    /** Data, logs, secrets and state of the local platform. */
    public Path home() {
        return variable("CODEFLIX_HOME")
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElseGet(() -> root.resolve(".codeflix"));
    }

    /** Tokens and unfinished uploads of the person at the keyboard. */
    public Path configHome() {
        return variable("CODEFLIX_CONFIG_HOME")
                .or(() -> variable("XDG_CONFIG_HOME").map(xdg -> xdg + "/codeflix"))
                .map(Path::of)
                .orElseGet(() -> Path.of(
                        variable("HOME").orElseGet(() -> System.getProperty("user.home")), ".config", "codeflix"));
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public boolean colours() {
        return outIsTerminal && plainTextIsNotAskedFor();
    }

    public boolean liveProgress() {
        return errIsTerminal && !"dumb".equals(environment.get("TERM"));
    }

    public boolean errColours() {
        return errIsTerminal && plainTextIsNotAskedFor();
    }

    /** See no-color.org. */
    private boolean plainTextIsNotAskedFor() {
        return variable("NO_COLOR").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }
}
