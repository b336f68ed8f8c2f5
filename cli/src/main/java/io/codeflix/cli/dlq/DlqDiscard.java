package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "discard",
        description = {
            "Puts dead letters away with a reason, which is kept for ever with who did it and when.",
            "In a topic the letter itself stays for its 30 days; out of a queue it is removed."
        },
        footer = {"", "Example:", "  codeflix dlq discard catalog.topology/2/17 --reason \"a script wrote garbage\""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are put away, now or before", "2:nobody to ask, and no --yes", "3:no such letter"})
public final class DlqDiscard implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    HandlingOptions handling = new HandlingOptions();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for whoever asks later.")
    String reason = "";

    public DlqDiscard(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason can't be blank");
        }
        return handling.run(new Action.Discard(reason), "Discard", surroundings);
    }
}
