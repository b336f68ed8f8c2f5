package io.codeflix.catalog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a genre is created from or replaced with.
 *
 * @param active shown from the start unless said otherwise; only for creating
 */
record GenreBody(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable List<@Nullable String> categoryIds) {

    String nameOrEmpty() {
        return name == null ? "" : name;
    }
}
