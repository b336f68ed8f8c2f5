package io.codeflix.catalog.api;

import org.jspecify.annotations.Nullable;

/**
 * What a category is created from or replaced with.
 *
 * @param active shown from the start unless said otherwise; only for creating
 */
record CategoryBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active) {

    String nameOrEmpty() {
        return name == null ? "" : name;
    }

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }
}
