package io.codeflix.cli.bulk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --from} of commands that create: a file instead of, or below, what the command line says. */
public final class FromOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Create what a YAML or JSON file says (- for standard input), one or a list; "
                    + "what is said here wins over it.")
    @Nullable
    String file;

    public boolean given() {
        return file != null;
    }

    List<String> paths() {
        return file == null ? List.of() : List.of(file);
    }

    /** The file, wherever this was started. */
    String origin() {
        return file == null || file.equals("-")
                ? "-"
                : Path.of(file).toAbsolutePath().normalize().toString();
    }

    /** What has to be said where no file says it. */
    public String required(String label, @Nullable String value) {
        if (value == null) {
            throw usage("Missing '" + label + "', here or in a file (--from FILE)");
        }
        return value;
    }

    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
