package io.codeflix.cli.stack;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = {
            "Starts the platform on this machine and returns when it is ready.",
            "Real servers, as processes of their own; Ctrl-C while it starts stops them again. Where it is up already,"
                    + " nothing happens."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix up",
            "  codeflix up --workers 2              two encoders",
            "  codeflix up --instances catalog=2,media=2",
            "                                       two of each topology: one may die, and reads go on"
        })
public final class Up implements Callable<Integer> {

    private final StackControl stack;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    SizeOptions size = new SizeOptions();

    public Up(StackControl stack, Surroundings surroundings) {
        this.stack = stack;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        output.print(stack.up(size.size(), progress), Up::readable);
        return 0;
    }

    private static String readable(StackReport report) {
        var took = report.readyAfterMillis() == null
                ? ""
                : " (ready after " + Cell.duration(Duration.ofMillis(report.readyAfterMillis())) + ")";
        return """
                Codeflix is up at %s%s.
                Next: codeflix login --local admin, codeflix demo, codeflix status""".formatted(report.baseUrl(), took);
    }
}
