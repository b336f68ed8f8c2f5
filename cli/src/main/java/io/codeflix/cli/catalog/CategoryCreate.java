package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a category.",
        footer = {"", "Examples:", "  codeflix category create Documentaries"})
public final class CategoryCreate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "3 to 255 characters.")
    String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "At most 4,000 characters.")
    @Nullable
    String description;

    @Option(names = "--inactive", description = "Not shown to viewers until activated.")
    boolean inactive;

    @Mixin
    WriteOptions write = new WriteOptions();

    public CategoryCreate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.create(new CategoryDraft(name, description, !inactive), write.asked());
        output.print(written, it -> "Created category " + it.id());
        return 0;
    }
}
