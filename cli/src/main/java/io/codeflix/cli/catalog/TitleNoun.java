package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "title",
        description = "Titles: what viewers see and play.",
        subcommands = {TitleList.class, TitleGet.class, TitlePlay.class})
public final class TitleNoun extends Noun {}
