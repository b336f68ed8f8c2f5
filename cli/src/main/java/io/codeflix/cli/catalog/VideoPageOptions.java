package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A page of videos. */
public final class VideoPageOptions extends PageOptions {

    enum Field {
        title,
        yearLaunched,
        createdAt,
        updatedAt
    }

    @Option(names = "--sort", paramLabel = "FIELD", description = "By ${COMPLETION-CANDIDATES}. Default: title.")
    @Nullable
    Field sort;

    @Override
    @Nullable
    Enum<?> sort() {
        return sort;
    }
}
