package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a viewer browses by; everything given must fit. */
public final class TitleFilter {

    enum Order {
        newest,
        title
    }

    @Mixin
    CatalogReferences references = new CatalogReferences();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only titles of this year.")
    @Nullable
    Integer year;

    @Option(
            names = "--rating",
            paramLabel = "RATING",
            converter = Rating.class,
            completionCandidates = Rating.class,
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
        filter.references.category = category;
        return filter;
    }

    String appendedTo(String path) {
        return references
                .appendedTo(Query.of(path))
                .with("year", year)
                .with("rating", rating)
                .with("sort", sort)
                .with("locale", locale)
                .with("limit", limit)
                .with("cursor", cursor)
                .toString();
    }
}
