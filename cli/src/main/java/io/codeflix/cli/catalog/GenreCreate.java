package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.creation.CreationOptions;
import io.codeflix.cli.creation.CreationText;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.creation.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a genre.",
        footer = {"", "Examples:", "  codeflix genre create Noir -c CATEGORY-ID"})
public final class GenreCreate implements Callable<Integer> {

    private final Creations creations;
    private final FileCreation fileCreation;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "1 to 255 characters.")
    @Nullable
    String name;

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "A category it belongs to, by id or name; repeat for more.")
    List<String> categories = new ArrayList<>();

    @Option(names = "--inactive", description = "Not shown to viewers until activated.")
    boolean inactive;

    @Mixin
    FromOption from = new FromOption();

    @Mixin
    CreationOptions creation = new CreationOptions();

    public GenreCreate(Creations creations, FileCreation fileCreation) {
        this.creations = creations;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            var options = new LinkedHashMap<String, @Nullable Object>();
            options.put("name", name);
            options.put("categories", categories.isEmpty() ? null : categories);
            options.put("active", inactive ? false : null);
            return fileCreation.create(Kind.GENRE, from, options, creation.asked(), output);
        }
        var draft = new GenreDraft(from.required("NAME", name), !inactive, categories);
        var begun = creations.create(Draft.of(Kind.GENRE.path(), draft), creation.asked());
        output.print(begun.created(), it -> CreationText.of("genre", it));
        return 0;
    }
}
