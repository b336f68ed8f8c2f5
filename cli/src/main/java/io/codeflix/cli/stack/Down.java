package io.codeflix.cli.stack;

import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        description = "Stops the platform on this machine and returns when all of it has ended. Data stays.")
public final class Down implements Callable<Integer> {

    private final StackControl stack;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    public Down(StackControl stack, Surroundings surroundings) {
        this.stack = stack;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var stopped = stack.down(new Progress(spec.commandLine().getErr(), surroundings));
        spec.commandLine().getOut().println(stopped ? "Codeflix is down." : "Codeflix was not up.");
        return 0;
    }
}
