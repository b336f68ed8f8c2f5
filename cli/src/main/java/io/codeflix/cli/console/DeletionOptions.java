package io.codeflix.cli.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every deletion takes: a look first, and a yes for scripts. */
public final class DeletionOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--dry-run", description = "Only say what would be deleted, and what that touches.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask. Needed where nobody can be asked.")
    boolean yes;

    public boolean dryRun() {
        return dryRun;
    }

    /** Whether the command line itself said yes. */
    public boolean yes() {
        return yes;
    }

    /** Asks, unless yes was said. Where the answer is no it says that nothing was done. */
    public boolean confirmed(Confirmation confirmation, String question) {
        boolean given = confirmation.isGiven(command, question, yes);
        if (!given) {
            command.commandLine().getErr().println("Nothing was deleted.");
        }
        return given;
    }
}
