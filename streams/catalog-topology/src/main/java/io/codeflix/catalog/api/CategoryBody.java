package io.codeflix.catalog.api;

import io.codeflix.catalog.model.CategoryRules;
import io.codeflix.streams.api.contract.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * What a category is created from or replaced with.
 *
 * @param active shown from the start unless said otherwise; only for creating
 */
record CategoryBody(
        @Constraint(required = true, min = CategoryRules.NAME_MIN, max = CategoryRules.NAME_MAX) @Nullable
        String name,

        @Constraint(max = CategoryRules.DESCRIPTION_MAX) @Nullable
        String description,

        @Nullable Boolean active) {

    String nameOrEmpty() {
        return name == null ? "" : name;
    }

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }
}
