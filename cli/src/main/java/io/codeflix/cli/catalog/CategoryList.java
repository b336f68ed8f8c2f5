package io.codeflix.cli.catalog;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists categories.")
public final class CategoryList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    NamedPageOptions page = new NamedPageOptions();

    public CategoryList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.categories(page), CategoryList::readable);
        return 0;
    }

    private static String readable(Page<Category> page) {
        if (page.items().isEmpty()) {
            return page.nothing("categories");
        }
        var table = Table.of(key("ID"), name("NAME"), exact("ACTIVE", 3), exact("UPDATED", 2), exact("VERSION", 1));
        page.items()
                .forEach(category -> table.row(
                        category.id(), category.name(), category.active(), category.updatedAt(), category.version()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("category", "categories");
    }
}
