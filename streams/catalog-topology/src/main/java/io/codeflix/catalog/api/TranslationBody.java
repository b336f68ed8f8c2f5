package io.codeflix.catalog.api;

import io.codeflix.catalog.model.VideoDetails;
import io.codeflix.streams.api.contract.Constraint;
import org.jspecify.annotations.Nullable;

/** What a video is called in one language. */
record TranslationBody(
        @Constraint(required = true, min = 1, max = VideoDetails.TITLE_MAX) @Nullable
        String title,

        @Constraint(required = true, min = 1, max = VideoDetails.DESCRIPTION_MAX) @Nullable
        String description) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }
}
