package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a category.")
public final class CategoryGet implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The category's id, or its name where no other has it.")
    String id = "";

    public CategoryGet(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(
                catalog.category(id),
                it -> new Sheet()
                        .line("Id", it.id())
                        .line("Name", it.name())
                        .line("Description", it.description())
                        .line("Active", it.active())
                        .line("Version", it.version())
                        .line("Created", it.createdAt())
                        .line("Updated", it.updatedAt())
                        .lineIf("Deactivated", it.deletedAt())
                        .toString());
        return 0;
    }
}
