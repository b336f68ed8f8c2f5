package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = {
            "Deletes a cast member for ever. What names it goes on without it.",
            "It says what that is, and asks first."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix cast-member delete ID --dry-run",
            "  codeflix cast-member delete ID --yes"
        })
public final class CastMemberDelete implements Callable<Integer> {

    private final Deletion deletion;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The cast member's id, or its name where no other has it.")
    String id = "";

    @Mixin
    DeletionOptions options = new DeletionOptions();

    @Mixin
    WriteOptions write = new WriteOptions();

    public CastMemberDelete(Deletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public Integer call() {
        return deletion.ofNamed(Kind.CAST_MEMBER, id, options, write.asked(), output);
    }
}
