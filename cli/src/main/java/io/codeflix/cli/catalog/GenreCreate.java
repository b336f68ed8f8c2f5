package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a genre.",
        footer = {"", "Examples:", "  codeflix genre create Noir -c CATEGORY-ID"})
public final class GenreCreate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "1 to 255 characters.")
    String name = "";

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "A category it belongs to; repeat for more.")
    List<String> categories = new ArrayList<>();

    @Option(names = "--inactive", description = "Not shown to viewers until activated.")
    boolean inactive;

    @Mixin
    WriteOptions write = new WriteOptions();

    public GenreCreate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.genres().create(new GenreDraft(name, !inactive, categories), write.asked());
        output.print(written, it -> "Created genre " + it.id());
        return 0;
    }
}
