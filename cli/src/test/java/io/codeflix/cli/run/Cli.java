package io.codeflix.cli.run;

import io.codeflix.cli.app.Codeflix;
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

    public Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(Map.copyOf(environment), folder, false, false, 80);
        int code = Codeflix.run(surroundings, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
