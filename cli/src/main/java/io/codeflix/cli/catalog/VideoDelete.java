package io.codeflix.cli.catalog;

import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = {
            "Deletes a video, with its media: jobs are stopped, files are removed after some days.",
            "It says what that is, and asks first; until then 'video restore' brings it back."
        },
        footer = {"", "Examples:", "  codeflix video delete ID --dry-run", "  codeflix video delete ID --yes"})
public final class VideoDelete implements Callable<Integer> {

    private final Deletion deletion;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Mixin
    DeletionOptions options = new DeletionOptions();

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoDelete(Deletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public Integer call() {
        return deletion.ofVideo(id, options, write.asked(), output);
    }
}
