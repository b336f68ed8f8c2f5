package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a cast member.",
        footer = {"", "Examples:", "  codeflix cast-member create \"Michael Mann\" --type director"})
public final class CastMemberCreate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "3 to 255 characters.")
    String name = "";

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    CastMemberType type = CastMemberType.ACTOR;

    @Mixin
    WriteOptions write = new WriteOptions();

    public CastMemberCreate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var written = catalog.castMembers().create(new CastMemberDraft(name, type), write.asked());
        output.print(written, it -> "Created cast member " + it.id());
        return 0;
    }
}
