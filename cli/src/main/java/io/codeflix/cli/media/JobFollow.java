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

    private final JobWatch watch;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The job's id.")
    String id = "";

    public JobFollow(JobWatch watch, Surroundings surroundings) {
        this.watch = watch;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var job = watch.toTheEnd(id, change -> progress.show(JobSheet.line(change)));
        progress.clear();
        output.print(job, JobSheet::of);
        return job.hasSucceeded() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
