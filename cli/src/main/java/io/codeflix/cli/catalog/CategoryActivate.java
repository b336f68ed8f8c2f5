package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "activate", description = "Shows a category to viewers.")
public final class CategoryActivate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The category's id, or its name where no other has it.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public CategoryActivate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.activate(id, write.asked());
        output.print(
                written,
                it -> it.told(
                        "Activated category " + it.id(),
                        "Category %s is active already; unchanged".formatted(it.id())));
        return 0;
    }
}
