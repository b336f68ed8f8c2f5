package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A page of things with names. */
public final class NamedPageOptions extends PageOptions {

    enum Field {
        name,
        createdAt,
        updatedAt
    }

    @Option(names = "--sort", paramLabel = "FIELD", description = "By ${COMPLETION-CANDIDATES}. Default: name.")
    @Nullable
    Field sort;

    @Override
    @Nullable
    Enum<?> sort() {
        return sort;
    }
}
