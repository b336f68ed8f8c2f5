package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "deactivate", description = "Hides a genre from viewers.")
public final class GenreDeactivate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The genre's id, or its name where no other has it.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public GenreDeactivate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.genres().deactivate(id, write.asked());
        output.print(
                written,
                it -> it.told(
                        "Deactivated genre " + it.id(),
                        "Genre %s is not active already; unchanged".formatted(it.id())));
        return 0;
    }
}
