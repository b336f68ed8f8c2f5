package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.creation.CreationOptions;
import io.codeflix.cli.creation.CreationText;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.creation.Draft;
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

    private final Creations creations;
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
    CreationOptions creation = new CreationOptions();

    public CategoryCreate(Creations creations, FileCreation fileCreation) {
        this.creations = creations;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            var options = new LinkedHashMap<String, @Nullable Object>();
            options.put("name", name);
            options.put("description", description);
            options.put("active", inactive ? false : null);
            return fileCreation.create(Kind.CATEGORY, from, options, creation.asked(), output);
        }
        var draft = new CategoryDraft(from.required("NAME", name), description, !inactive);
        var begun = creations.create(Draft.of(Kind.CATEGORY.path(), draft), creation.asked());
        output.print(begun.created(), it -> CreationText.of("category", it));
        return 0;
    }
}
