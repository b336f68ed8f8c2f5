package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.plan.Plan;
import io.codeflix.cli.bulk.plan.Planned;
import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Confirmation;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether what no file names is deleted, and who said yes to that. */
final class Pruning {

    private static final int NAMED = 10;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--prune",
            description = "Delete what no file names, of those kinds that the files hold. See it with --dry-run first.")
    boolean wanted;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask before --prune deletes. Needed where nobody can be asked.")
    boolean yes;

    static Pruning none() {
        return new Pruning();
    }

    /** Whether what would be deleted may be. */
    boolean isConfirmed(Plan plan, Confirmation confirmation) {
        var deletions = plan.of(Planned.Action.DELETE);
        if (deletions.isEmpty()) {
            return true;
        }
        var some = deletions.stream()
                .limit(NAMED)
                .map(step -> Cell.of(step.toString()))
                .collect(Collectors.joining(", "));
        var more = deletions.size() > NAMED ? " and %,d more".formatted(deletions.size() - NAMED) : "";
        var question = "No file names %s%s. Delete %s for ever?"
                .formatted(some, more, deletions.size() == 1 ? "it" : "these %,d".formatted(deletions.size()));
        return confirmation.isGiven(command, question, yes);
    }
}
