package io.codeflix.catalog.query;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoTranslation;
import io.codeflix.catalog.model.Rating;
import io.codeflix.streams.api.contract.Constraint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What admins see of a video: the title with everything that isn't the viewers' business.
 *
 * @param publishAt when it will be published; null where nothing is scheduled
 * @param categories those that titles show
 * @param categoryIds those that exist: what to send back in an edit
 * @param genres those that titles show
 * @param genreIds those that exist: what to send back in an edit
 */
record VideoJson(
        String id,
        long version,
        String title,
        String description,
        int yearLaunched,
        @Constraint(oneOf = Rating.class) String rating,
        boolean opened,
        boolean published,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Long durationMillis,
        List<TitleJson.Named> categories,
        List<String> categoryIds,
        List<TitleJson.Named> genres,
        List<String> genreIds,
        List<TitleJson.CastMember> castMembers,
        List<Translation> translations,
        List<Medium> media,
        Instant createdAt,
        Instant updatedAt) {

    record Translation(String locale, String title, String description) {

        static Translation of(VideoTranslation translation) {
            return new Translation(translation.getLocale(), translation.getTitle(), translation.getDescription());
        }
    }

    record Medium(
            @Constraint(oneOf = MediaSlot.class) String slot,
            String assetId,
            @Constraint(oneOf = MediaStatus.class) String status,
            @Nullable Long durationMillis,
            List<TitleJson.Rendition> renditions,
            List<ImageJson> images,
            @Nullable String failure) {

        static Medium of(VideoMedia medium) {
            return new Medium(
                    medium.getSlot().name(),
                    medium.getAssetId(),
                    medium.getStatus().name(),
                    medium.getDurationMillis(),
                    TitleJson.renditions(medium),
                    ImageJson.of(medium),
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
                title.getPublishAt(),
                TitleJson.film(title).map(VideoMedia::getDurationMillis).orElse(null),
                TitleJson.categories(title),
                categoryIds(title),
                TitleJson.genres(title),
                title.getGenreIds(),
                TitleJson.castMembers(title),
                title.getTranslations().stream().map(Translation::of).toList(),
                title.getMedia().stream().map(Medium::of).toList(),
                title.getCreatedAt(),
                title.getUpdatedAt());
    }

    /** A title that was rendered by the first release names its shown categories only. */
    private static List<String> categoryIds(TitleState title) {
        return title.getCategoryIds().isEmpty()
                ? title.getCategories().stream()
                        .map(category -> category.getId())
                        .toList()
                : title.getCategoryIds();
    }
}
