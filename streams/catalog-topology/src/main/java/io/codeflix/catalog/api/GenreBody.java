package io.codeflix.catalog.api;

import io.codeflix.catalog.model.GenreRules;
import io.codeflix.streams.api.contract.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a genre is created from or replaced with.
 *
 * @param active shown from the start unless said otherwise; only for creating
 */
record GenreBody(
        @Constraint(required = true, min = GenreRules.NAME_MIN, max = GenreRules.NAME_MAX) @Nullable
        String name,

        @Nullable Boolean active,

        @Constraint(max = GenreRules.CATEGORIES_MAX) @Nullable
        List<@Nullable String> categoryIds) {

    String nameOrEmpty() {
        return name == null ? "" : name;
    }
}
