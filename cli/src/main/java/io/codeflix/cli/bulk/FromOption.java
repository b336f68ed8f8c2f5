package io.codeflix.cli.bulk;

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

    /** What has to be said where no file says it. */
    public String required(String label, @Nullable String value) {
        if (value == null) {
            throw new ParameterException(
                    command.commandLine(), "Missing '" + label + "', here or in a file (--from FILE)");
        }
        return value;
    }
}
