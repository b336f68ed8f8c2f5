package io.codeflix.catalog.api;

import org.jspecify.annotations.Nullable;

/** What a video is called in one language. */
record TranslationBody(@Nullable String title, @Nullable String description) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }
}
