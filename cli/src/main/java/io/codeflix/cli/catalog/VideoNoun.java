package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "video",
        description = "Videos: what administrators work on.",
        subcommands = {
            VideoCreate.class,
            VideoList.class,
            VideoGet.class,
            VideoUpdate.class,
            VideoTranslate.class,
            VideoPublish.class,
            VideoUnschedule.class,
            VideoUnpublish.class,
            VideoDelete.class,
            VideoRestore.class
        })
public final class VideoNoun extends Noun {}
