package io.codeflix.cli.catalog;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Brings back a deleted video as a draft, with its media.",
            "How long that is possible its deletion says; jobs that the deletion stopped go on."
        })
public final class VideoRestore implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoRestore(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(
                catalog.restoreVideo(id, write.asked()),
                answer -> answer.told(
                        "Restored video " + id + " as a draft. Next: codeflix video publish " + id,
                        "Video " + id + " is there: unchanged."));
        return ExitCode.OK;
    }
}
