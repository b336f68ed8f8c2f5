package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "update", description = "Changes a cast member; what you leave out stays.")
public final class CastMemberUpdate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The cast member's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--name", paramLabel = "NAME", description = "3 to 255 characters.")
    @Nullable
    String name;

    @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    CastMemberType type;

    @Mixin
    WriteOptions write = new WriteOptions();

    public CastMemberUpdate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var now = catalog.castMembers().get(id);
        var draft = new CastMemberDraft(
                name == null ? now.name() : name, type == null ? CastMemberType.valueOf(now.type()) : type);
        var written = catalog.castMembers().replace(id, draft, write.askedSince(now.version()));
        output.print(written, it -> UpdateText.of("cast member", it));
        return 0;
    }
}
