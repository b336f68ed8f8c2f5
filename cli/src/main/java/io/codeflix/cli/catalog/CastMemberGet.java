package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a cast member.")
public final class CastMemberGet implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The cast member's id, or its name where no other has it.")
    String id = "";

    public CastMemberGet(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(
                catalog.castMembers().get(id),
                it -> new Sheet()
                        .line("Id", it.id())
                        .line("Name", it.name())
                        .line("Type", it.type())
                        .line("Version", it.version())
                        .line("Created", it.createdAt())
                        .line("Updated", it.updatedAt())
                        .toString());
        return 0;
    }
}
