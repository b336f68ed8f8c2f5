package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "publish", description = "Makes a video visible to viewers.")
public final class VideoPublish implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoPublish(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.publish(id, write.asked());
        output.print(written, it -> "Published video " + it.id());
        return 0;
    }
}
