package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a category.",
        footer = {
            "",
            "Examples:",
            "  codeflix category create Documentaries",
            "  codeflix category create --from categories.yaml"
        })
public final class CategoryCreate implements Callable<Integer> {

    private final Catalog catalog;
    private final FileCreation fileCreation;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "3 to 255 characters.")
    @Nullable
    String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "At most 4,000 characters.")
    @Nullable
    String description;

    @Option(names = "--inactive", description = "Not shown to viewers until activated.")
    boolean inactive;

    @Mixin
    FromOption from = new FromOption();

    @Mixin
    WriteOptions write = new WriteOptions();

    public CategoryCreate(Catalog catalog, FileCreation fileCreation) {
        this.catalog = catalog;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            var options = new LinkedHashMap<String, @Nullable Object>();
            options.put("name", name);
            options.put("description", description);
            options.put("active", inactive ? false : null);
            return fileCreation.create(Kind.CATEGORY, from, options, write.asked(), output);
        }
        var written =
                catalog.create(new CategoryDraft(from.required("NAME", name), description, !inactive), write.asked());
        output.print(written, it -> "Created category " + it.id());
        return 0;
    }
}
