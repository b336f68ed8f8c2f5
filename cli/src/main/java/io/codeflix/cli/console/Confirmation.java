package io.codeflix.cli.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Asks before something is done that can't be undone. */
public final class Confirmation {

    private final Surroundings surroundings;

    public Confirmation(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Asks, unless the answer was given with the command.
     *
     * @throws ParameterException nobody can be asked
     */
    public boolean isGiven(CommandSpec command, String question, boolean yes) {
        if (yes) {
            return true;
        }
        if (!surroundings.keyboard().isThere() || !surroundings.errIsTerminal()) {
            throw new ParameterException(
                    command.commandLine(),
                    question + " Nobody can be asked here: say --yes, or --dry-run to look first");
        }
        var err = command.commandLine().getErr();
        err.print(question + " [y/N] ");
        err.flush();
        var answer = surroundings.keyboard().line();
        return answer != null && answer.strip().matches("(?i)y|yes");
    }
}
