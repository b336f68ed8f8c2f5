package io.codeflix.cli.media;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        description = "Shows a job live until it ends: per cent, stage, speed, time left.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the job succeeded", "4:it failed or was canceled"})
public final class JobFollow implements Callable<Integer> {

    private final Watching watching;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The job's id.")
    String id = "";

    public JobFollow(Watching watching, Surroundings surroundings) {
        this.watching = watching;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var ended = watching.toTheEnd(id, false, progress);
        output.print(ended.job(), _ -> ended.readable());
        return ended.job().hasSucceeded() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
