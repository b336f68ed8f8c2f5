package io.codeflix.cli.complete;

import io.codeflix.cli.console.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = {
            "Prints the completion of commands, options and ids for a shell.",
            "Ids come from the platform you are signed in to; while it is away there are none."
        },
        footer = {
            "",
            "Examples:",
            "  source <(codeflix completion bash)",
            "  codeflix completion zsh > ~/.zfunc/_codeflix"
        })
public final class Completion implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    /** The shells that we complete in. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    Shell shell = Shell.bash;

    @Override
    public Integer call() {
        try (var script = Completion.class.getResourceAsStream("/io/codeflix/cli/completion." + shell)) {
            var out = spec.commandLine().getOut();
            out.print(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
