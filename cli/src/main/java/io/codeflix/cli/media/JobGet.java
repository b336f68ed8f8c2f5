package io.codeflix.cli.media;

import io.codeflix.cli.console.OutputOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a job with its tasks.")
public final class JobGet implements Callable<Integer> {

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The job's id.")
    String id = "";

    public JobGet(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        output.print(media.job(id), JobSheet::of);
        return 0;
    }
}
