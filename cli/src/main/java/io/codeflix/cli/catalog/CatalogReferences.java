package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a list is narrowed to by what its videos refer to; everything given must fit. */
public final class CatalogReferences {

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "Only what is in this category, by id or name.")
    @Nullable
    String category;

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "Only what is of this genre, by id or name.")
    @Nullable
    String genre;

    @Option(names = "--cast", paramLabel = "ID", description = "Only what has this cast member, by id or name.")
    @Nullable
    String cast;

    Query appendedTo(Query list) {
        return list.with("category", category).with("genre", genre).with("castMember", cast);
    }
}
