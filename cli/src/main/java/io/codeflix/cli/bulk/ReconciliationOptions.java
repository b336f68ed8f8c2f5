package io.codeflix.cli.bulk;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a catalog is made what files say. */
public final class ReconciliationOptions {

    private static final int MOST_AT_ONCE = 64;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--dry-run", description = "Only say what would change.")
    boolean dryRun;

    int atOnce = 16;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many changes are asked for at the same time, 1 to 64. Default: ${DEFAULT-VALUE}.")
    void atOnce(int number) {
        if (number < 1 || number > MOST_AT_ONCE) {
            throw new ParameterException(command.commandLine(), "--at-once is 1 to " + MOST_AT_ONCE);
        }
        atOnce = number;
    }
}
