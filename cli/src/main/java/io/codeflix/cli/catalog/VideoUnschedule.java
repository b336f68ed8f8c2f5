package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "unschedule", description = "Takes a scheduled publication back.")
public final class VideoUnschedule implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoUnschedule(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.unschedule(id, write.asked());
        output.print(
                Map.of("id", id, "scheduled", false, "changed", written.changed()),
                _ -> written.told("Unscheduled video " + id, "Video %s is not scheduled; unchanged".formatted(id)));
        return 0;
    }
}
