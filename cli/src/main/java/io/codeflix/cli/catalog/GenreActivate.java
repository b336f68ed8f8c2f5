package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "activate", description = "Shows a genre to viewers.")
public final class GenreActivate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The genre's id, or its name where no other has it.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public GenreActivate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.genres().activate(id, write.asked());
        output.print(
                written,
                it -> it.told(
                        "Activated genre " + it.id(), "Genre %s is active already; unchanged".formatted(it.id())));
        return 0;
    }
}
