package io.codeflix.cli.catalog;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.name;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists genres.")
public final class GenreList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    NamedPageOptions page = new NamedPageOptions();

    public GenreList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.genres().list(page), GenreList::readable);
        return 0;
    }

    private static String readable(Page<Genre> page) {
        if (page.items().isEmpty()) {
            return page.nothing("genres");
        }
        var table = Table.of(
                key("ID"),
                name("NAME"),
                exact("ACTIVE", 4),
                text("CATEGORIES", 3),
                exact("UPDATED", 2),
                exact("VERSION", 1));
        page.items()
                .forEach(genre -> table.row(
                        genre.id(),
                        genre.name(),
                        genre.active(),
                        genre.itsCategories(),
                        genre.updatedAt(),
                        genre.version()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("genre", "genres");
    }
}
