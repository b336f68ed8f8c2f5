package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which page of an administrator's list, in which order. */
public final class PageOptions {

    enum Direction {
        asc,
        desc
    }

    @Option(names = "--search", paramLabel = "TEXT", description = "Only what contains TEXT.")
    @Nullable
    String search;

    @Option(names = "--page", paramLabel = "N", description = "Which page, from 0. Default: 0.")
    @Nullable
    Integer page;

    @Option(names = "--per-page", paramLabel = "N", description = "How many on a page. Default: 10.")
    @Nullable
    Integer perPage;

    @Option(names = "--sort", paramLabel = "FIELD", description = "By which field.")
    @Nullable
    String sort;

    @Option(names = "--dir", paramLabel = "DIR", description = "In which direction: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Direction direction;

    String appendedTo(String path) {
        return on(path).toString();
    }

    Query on(String path) {
        return Query.of(path)
                .with("search", search)
                .with("page", page)
                .with("perPage", perPage)
                .with("sort", sort)
                .with("dir", direction);
    }
}
