package io.codeflix.cli.stack;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For commands that start the platform: how much of it. */
public final class SizeOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "${env:CODEFLIX_WORKERS:-1}",
            description = "How many encoders to run, 0 to 20; with none, jobs wait. Default: CODEFLIX_WORKERS, else 1.")
    int workers;

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "TOPOLOGY=N",
            defaultValue = "${env:CODEFLIX_INSTANCES:-}",
            description =
                    "How many instances of catalog and media to run; repeat, or separate by commas. Default: CODEFLIX_INSTANCES, else 1 of each.")
    List<String> instances = List.of();

    /** @throws ParameterException if it can't be so many */
    public StackSize size() {
        try {
            return new StackSize(workers, instances);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
