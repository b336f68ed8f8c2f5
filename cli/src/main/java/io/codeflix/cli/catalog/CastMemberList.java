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

@Command(name = "list", description = "Lists cast members.")
public final class CastMemberList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    NamedPageOptions page = new NamedPageOptions();

    public CastMemberList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.castMembers().list(page), CastMemberList::readable);
        return 0;
    }

    private static String readable(Page<CastMember> page) {
        if (page.items().isEmpty()) {
            return page.nothing("cast members");
        }
        var table = Table.of(key("ID"), name("NAME"), exact("TYPE", 3), exact("UPDATED", 2), exact("VERSION", 1));
        page.items()
                .forEach(member ->
                        table.row(member.id(), member.name(), member.type(), member.updatedAt(), member.version()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("cast member", "cast members");
    }
}
