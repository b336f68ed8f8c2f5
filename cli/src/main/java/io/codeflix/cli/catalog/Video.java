package io.codeflix.cli.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A video (and, for viewers, a title) as the platform answers it; a title doesn't say that it is published. Durations in milliseconds. */
public record Video(
        String id,
        long version,
        String title,
        @Nullable String description,
        @Nullable Integer yearLaunched,
        @Nullable String rating,
        boolean opened,
        @Nullable Boolean published,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Long durationMillis,
        @Nullable List<Named> categories,
        @Nullable List<String> categoryIds,
        @Nullable List<Named> genres,
        @Nullable List<String> genreIds,
        @Nullable List<Cast> castMembers,
        @Nullable List<Translation> translations,
        @Nullable List<Media> media,
        @Nullable Long trailerMillis,
        @Nullable List<Image> images,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Somebody who plays in it or directs it. */
    public record Cast(String id, String name, String type) {}

    /** What it is called in one language. */
    public record Translation(String locale, String title, String description) {}

    /** What one slot holds. */
    public record Media(
            String slot,
            @Nullable String assetId,
            String status,
            @Nullable Long durationMillis,
            @Nullable List<Rendition> renditions,
            @Nullable List<Image> images,
            @Nullable String failure) {}

    public List<Named> categoryNames() {
        return orNone(categories);
    }

    public List<Named> genreNames() {
        return orNone(genres);
    }

    public List<Cast> cast() {
        return orNone(castMembers);
    }

    /** What an edit that leaves them alone sends back: hidden ones too, which no list of names shows. */
    List<String> keptCategories() {
        return orNone(categoryIds);
    }

    /** What an edit that leaves them alone sends back: hidden ones too, which no list of names shows. */
    List<String> keptGenres() {
        return orNone(genreIds);
    }

    List<String> keptCast() {
        return cast().stream().map(Cast::id).toList();
    }

    List<Translation> spoken() {
        return orNone(translations);
    }

    /** Assets of the film and the trailer that can be played. */
    List<String> readyAssets() {
        return slots().stream()
                .filter(slot -> slot.status().equals("COMPLETED"))
                .filter(slot -> slot.slot().equals("VIDEO") || slot.slot().equals("TRAILER"))
                .map(Media::assetId)
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Media> slots() {
        return orNone(media);
    }

    /** What viewers are shown. */
    public List<Image> shown() {
        return orNone(images);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
