package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "update", description = "Changes a genre; what you leave out stays.")
public final class GenreUpdate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The genre's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--name", paramLabel = "NAME", description = "1 to 255 characters.")
    @Nullable
    String name;

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "The categories it belongs to from now on; repeat for more.")
    @Nullable
    List<String> categories;

    @Mixin
    WriteOptions write = new WriteOptions();

    public GenreUpdate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var now = catalog.genres().get(id);
        var draft = new GenreDraft(
                name == null ? now.name() : name,
                now.active(),
                categories == null ? now.itsCategories().stream().map(Named::id).toList() : categories);
        var written = catalog.genres().replace(id, draft, write.askedSince(now.version()));
        output.print(written, it -> UpdateText.of("genre", it));
        return 0;
    }
}
