package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a viewer browses by; everything given must fit. */
public final class TitleFilter {

    enum Order {
        newest,
        title
    }

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "Only titles of this category.")
    @Nullable
    String category;

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "Only titles of this genre.")
    @Nullable
    String genre;

    @Option(names = "--cast", paramLabel = "ID", description = "Only titles with this cast member.")
    @Nullable
    String cast;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only titles of this year.")
    @Nullable
    Integer year;

    @Option(
            names = "--rating",
            paramLabel = "RATING",
            description = "Only titles of this rating: ER, L, 10, 12, 14, 16 or 18.")
    @Nullable
    String rating;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "${COMPLETION-CANDIDATES}: published last first, or A to Z. Default: newest.")
    @Nullable
    Order sort;

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            description = "Titles in this language where they have it, for example pt-BR.")
    @Nullable
    String locale;

    @Option(names = "--limit", paramLabel = "N", description = "How many at once. Default: 24.")
    @Nullable
    Integer limit;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = "Where to go on under the same --sort; a list names its next.")
    @Nullable
    String cursor;

    /** Titles of a category, newest first. */
    public static TitleFilter of(String category) {
        var filter = new TitleFilter();
        filter.category = category;
        return filter;
    }

    String appendedTo(String path) {
        return Query.of(path)
                .with("category", category)
                .with("genre", genre)
                .with("castMember", cast)
                .with("year", year)
                .with("rating", rating)
                .with("sort", sort)
                .with("locale", locale)
                .with("limit", limit)
                .with("cursor", cursor)
                .toString();
    }
}
