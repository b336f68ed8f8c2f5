package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "genre",
        description = "Genres: kinds of films.",
        subcommands = {
            GenreCreate.class,
            GenreList.class,
            GenreGet.class,
            GenreUpdate.class,
            GenreActivate.class,
            GenreDeactivate.class,
            GenreDelete.class
        })
public final class GenreNoun extends Noun {}
