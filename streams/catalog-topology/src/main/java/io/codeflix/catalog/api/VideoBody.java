package io.codeflix.catalog.api;

import io.codeflix.catalog.Rating;
import io.codeflix.catalog.model.VideoDetails;
import io.codeflix.catalog.model.VideoReferences;
import io.codeflix.streams.api.contract.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a video is created from or replaced with.
 *
 * @param rating ER, L, 10, 12, 14, 16 or 18
 */
record VideoBody(
        @Constraint(required = true, min = 1, max = VideoDetails.TITLE_MAX) @Nullable
        String title,

        @Constraint(required = true, min = 1, max = VideoDetails.DESCRIPTION_MAX) @Nullable
        String description,

        @Constraint(required = true, min = VideoDetails.FIRST_YEAR) @Nullable
        Integer yearLaunched,

        @Constraint(required = true, oneOf = io.codeflix.catalog.model.Rating.class) @Nullable
        String rating,

        @Nullable Boolean opened,

        @Constraint(max = VideoReferences.CATEGORIES_MAX) @Nullable
        List<@Nullable String> categoryIds,

        @Constraint(max = VideoReferences.GENRES_MAX) @Nullable
        List<@Nullable String> genreIds,

        @Constraint(max = VideoReferences.CAST_MEMBERS_MAX) @Nullable
        List<@Nullable String> castMemberIds) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }

    int yearOrZero() {
        return yearLaunched == null ? 0 : yearLaunched;
    }

    boolean openedOrFalse() {
        return opened != null && opened;
    }

    /** UNKNOWN for what isn't a rating; the rules refuse it together with every other field. */
    Rating ratingOrUnknown() {
        return rating == null
                ? Rating.UNKNOWN
                : io.codeflix.catalog.model.Rating.ofLabel(rating)
                        .map(known -> Rating.valueOf(known.name()))
                        .orElse(Rating.UNKNOWN);
    }
}
