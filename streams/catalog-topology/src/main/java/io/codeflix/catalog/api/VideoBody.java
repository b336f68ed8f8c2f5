package io.codeflix.catalog.api;

import io.codeflix.catalog.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a video is created from or replaced with.
 *
 * @param rating ER, L, 10, 12, 14, 16 or 18
 */
record VideoBody(
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer yearLaunched,
        @Nullable String rating,
        @Nullable Boolean opened,
        @Nullable List<@Nullable String> categoryIds,
        @Nullable List<@Nullable String> genreIds,
        @Nullable List<@Nullable String> castMemberIds) {

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
