package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "update", description = "Changes a category; what you leave out stays.")
public final class CategoryUpdate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The category's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--name", paramLabel = "NAME", description = "3 to 255 characters.")
    @Nullable
    String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "At most 4,000 characters.")
    @Nullable
    String description;

    @Mixin
    WriteOptions write = new WriteOptions();

    public CategoryUpdate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var now = catalog.category(id);
        var draft = new CategoryDraft(
                name == null ? now.name() : name, description == null ? now.description() : description, now.active());
        var written = catalog.replace(id, draft, write.askedSince(now.version()));
        output.print(written, it -> UpdateText.of("category", it));
        return 0;
    }
}
