package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What admins see of a video: the title with everything that isn't the viewers' business. */
record VideoJson(
        String id,
        long version,
        String title,
        String description,
        int yearLaunched,
        String rating,
        boolean opened,
        boolean published,
        @Nullable Instant publishedAt,
        @Nullable Long durationMillis,
        List<TitleJson.Category> categories,
        List<Medium> media,
        Instant createdAt,
        Instant updatedAt) {

    record Medium(
            String slot,
            String assetId,
            String status,
            @Nullable Long durationMillis,
            List<TitleJson.Rendition> renditions,
            @Nullable String failure) {

        static Medium of(VideoMedia medium) {
            return new Medium(
                    medium.getSlot().name(),
                    medium.getAssetId(),
                    medium.getStatus().name(),
                    medium.getDurationMillis(),
                    TitleJson.renditions(medium),
                    medium.getFailure());
        }
    }

    static VideoJson of(TitleState title) {
        return new VideoJson(
                title.getId(),
                title.getVideoVersion(),
                title.getTitle(),
                title.getDescription(),
                title.getYearLaunched(),
                TitleJson.rating(title),
                title.getOpened(),
                title.getPublished(),
                title.getPublishedAt(),
                TitleJson.film(title).map(VideoMedia::getDurationMillis).orElse(null),
                TitleJson.categories(title),
                title.getMedia().stream().map(Medium::of).toList(),
                title.getCreatedAt(),
                title.getUpdatedAt());
    }
}
