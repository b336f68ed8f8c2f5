package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "cast-member",
        description = "Cast members: who plays in films and who directs them.",
        subcommands = {
            CastMemberCreate.class,
            CastMemberList.class,
            CastMemberGet.class,
            CastMemberUpdate.class,
            CastMemberDelete.class
        })
public final class CastMemberNoun extends Noun {}
