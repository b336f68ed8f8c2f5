package io.codeflix.cli.run;

import io.codeflix.cli.app.Codeflix;
import io.codeflix.cli.console.Keyboard;
import io.codeflix.cli.console.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The command line of one person, with a folder of its own; everything it says is kept. */
public final class Cli {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    public Cli(Path folder) {
        this.folder = folder;
        environment.put("CODEFLIX_HOME", home().toString());
        environment.put("CODEFLIX_CONFIG_HOME", configHome().toString());
        environment.put("PATH", "");
    }

    /** How a run ended. */
    public record Ran(int exitCode, String out, String err) {}

    public Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Path home() {
        return folder.resolve("home");
    }

    public Path configHome() {
        return folder.resolve("config");
    }

    /** Somebody sits at a terminal and answers every question so. */
    public Ran answering(String line, String... arguments) {
        var keyboard = new Keyboard() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public String line() {
                return line;
            }
        };
        return run(new Surroundings(Map.copyOf(environment), folder, false, true, 80, keyboard), arguments);
    }

    public Ran run(String... arguments) {
        return run(new Surroundings(Map.copyOf(environment), folder, false, false, 80), arguments);
    }

    /** On a terminal of this width, without colours. */
    public Ran onTerminal(int columns, String... arguments) {
        var plain = new HashMap<>(environment);
        plain.put("NO_COLOR", "1");
        return run(new Surroundings(plain, folder, true, false, columns), arguments);
    }

    private static Ran run(Surroundings surroundings, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Codeflix.run(surroundings, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
