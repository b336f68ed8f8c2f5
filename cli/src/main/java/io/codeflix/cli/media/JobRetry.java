package io.codeflix.cli.media;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "retry", description = "Runs a failed job again.")
public final class JobRetry implements Callable<Integer> {

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The job's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public JobRetry(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        output.print(media.retry(id, write.asked()), _ -> "Job " + id + " runs again. Next: codeflix job watch " + id);
        return 0;
    }
}
