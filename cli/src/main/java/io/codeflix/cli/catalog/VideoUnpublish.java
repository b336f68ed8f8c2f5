package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "unpublish", description = "Takes a video away from viewers.")
public final class VideoUnpublish implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoUnpublish(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.unpublish(id, write.asked());
        output.print(
                written,
                it -> it.told(
                        "Unpublished video " + it.id(), "Video %s is not published; unchanged".formatted(it.id())));
        return 0;
    }
}
