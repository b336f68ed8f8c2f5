package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which page of an administrator's list, in which order. */
public class PageOptions {

    private static final int MOST_AT_ONCE = 100;

    enum Direction {
        asc,
        desc
    }

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only what contains TEXT.")
    @Nullable
    String search;

    @Option(names = "--dir", paramLabel = "DIR", description = "In which direction: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Direction direction;

    @Option(names = "--page", paramLabel = "N", description = "Which page, from 0. Default: 0.")
    @Nullable
    Integer page;

    @Option(names = "--per-page", paramLabel = "N", description = "How many on a page, 1 to 100. Default: 10.")
    @Nullable
    Integer perPage;

    /** By which field; null for what the list is by itself. */
    @Nullable
    Enum<?> sort() {
        return null;
    }

    String appendedTo(String path) {
        return on(path).toString();
    }

    Query on(String path) {
        check();
        return Query.of(path)
                .with("search", search)
                .with("page", page)
                .with("perPage", perPage)
                .with("sort", sort())
                .with("dir", direction);
    }

    /** Not by setters: the JVM gives methods in any order, and help lists options in the order that it gets. */
    private void check() {
        if (page != null && page < 0) {
            throw new ParameterException(command.commandLine(), "--page starts at 0, not " + page);
        }
        if (perPage != null && (perPage < 1 || perPage > MOST_AT_ONCE)) {
            throw new ParameterException(
                    command.commandLine(), "--per-page is 1 to %d, not %d".formatted(MOST_AT_ONCE, perPage));
        }
    }
}
