package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a genre.")
public final class GenreGet implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The genre's id, or its name where no other has it.")
    String id = "";

    public GenreGet(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(
                catalog.genres().get(id),
                it -> new Sheet()
                        .line("Id", it.id())
                        .line("Name", it.name())
                        .line("Categories", it.itsCategories())
                        .line("Active", it.active())
                        .line("Version", it.version())
                        .line("Created", it.createdAt())
                        .line("Updated", it.updatedAt())
                        .lineIf("Deactivated", it.deletedAt())
                        .toString());
        return 0;
    }
}
