package io.codeflix.cli.catalog;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.name;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists titles as viewers browse them.")
public final class TitleList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    TitleFilter filter = new TitleFilter();

    public TitleList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.titles(filter), TitleList::readable);
        return 0;
    }

    private static String readable(TitleCursor titles) {
        if (titles.items().isEmpty()) {
            return "No titles.";
        }
        var table = Table.of(
                key("ID"),
                name("TITLE"),
                exact("YEAR", 5),
                exact("RATING", 3),
                exact("DURATION", 4),
                text("CATEGORIES", 2),
                text("GENRES", 1));
        titles.items()
                .forEach(title -> table.row(
                        title.id(),
                        title.title(),
                        title.yearLaunched(),
                        title.rating(),
                        title.durationMillis() == null
                                ? null
                                : Cell.duration(Duration.ofMillis(title.durationMillis())),
                        title.categoryNames(),
                        title.genreNames()));
        return titles.next() == null
                ? table.toString()
                : table + System.lineSeparator() + System.lineSeparator() + "More: --cursor " + titles.next();
    }
}
