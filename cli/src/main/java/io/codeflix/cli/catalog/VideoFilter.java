package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which videos an administrator lists; everything given must fit, hidden categories and genres included. */
public final class VideoFilter {

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "Only videos of this category.")
    @Nullable
    String category;

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "Only videos of this genre.")
    @Nullable
    String genre;

    @Option(names = "--cast", paramLabel = "ID", description = "Only videos with this cast member.")
    @Nullable
    String cast;

    Query appendedTo(Query list) {
        return list.with("category", category).with("genre", genre).with("castMember", cast);
    }
}
