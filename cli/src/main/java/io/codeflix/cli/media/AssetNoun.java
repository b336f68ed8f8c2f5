package io.codeflix.cli.media;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "asset",
        description = "Assets: uploaded films and what was made of them.",
        subcommands = {AssetList.class, AssetGet.class, AssetDelete.class, AssetRestore.class, AssetOrphans.class})
public final class AssetNoun extends Noun {}
