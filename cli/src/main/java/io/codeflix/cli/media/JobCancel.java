package io.codeflix.cli.media;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel",
        description = {
            "Ends a job: what runs is stopped, what waits is not run.",
            "'job retry' goes on with it later; asking twice is harmless."
        })
public final class JobCancel implements Callable<Integer> {

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The job's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public JobCancel(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        output.print(
                media.cancel(id, write.asked()),
                _ -> "Job " + id + " is canceled. To go on with it: codeflix job retry " + id);
        return 0;
    }
}
