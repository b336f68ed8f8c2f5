package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists titles as viewers browse them: newest first.")
public final class TitleList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "Only titles of this category.")
    @Nullable
    String category;

    @Option(names = "--limit", paramLabel = "N", description = "How many at once. Default: 24.")
    @Nullable
    Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where to go on; a list names its next.")
    @Nullable
    String cursor;

    public TitleList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.titles(category, limit, cursor), TitleList::readable);
        return 0;
    }

    private static String readable(TitleCursor titles) {
        if (titles.items().isEmpty()) {
            return "No titles.";
        }
        var table = Table.of("ID", "TITLE", "YEAR", "RATING", "DURATION", "CATEGORIES");
        titles.items()
                .forEach(title -> table.row(
                        title.id(),
                        title.title(),
                        title.yearLaunched(),
                        title.rating(),
                        title.durationMillis() == null
                                ? null
                                : Cell.duration(Duration.ofMillis(title.durationMillis())),
                        title.categoryNames()));
        return titles.next() == null
                ? table.toString()
                : table + System.lineSeparator() + System.lineSeparator() + "More: --cursor " + titles.next();
    }
}
