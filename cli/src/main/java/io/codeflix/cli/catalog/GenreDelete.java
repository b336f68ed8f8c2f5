package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Deletes a genre for ever.")
public final class GenreDelete implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The genre's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public GenreDelete(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        catalog.genres().delete(id, write.asked());
        output.print(Map.of("id", id, "deleted", true), _ -> "Deleted genre " + id);
        return 0;
    }
}
