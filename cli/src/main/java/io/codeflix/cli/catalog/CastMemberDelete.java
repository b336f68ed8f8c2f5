package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Deletes a cast member for ever.")
public final class CastMemberDelete implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The cast member's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public CastMemberDelete(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        catalog.castMembers().delete(id, write.asked());
        output.print(Map.of("id", id, "deleted", true), _ -> "Deleted cast member " + id);
        return 0;
    }
}
