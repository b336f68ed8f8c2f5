package io.codeflix.cli.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A video (and, for viewers, a title) as the platform answers it. Durations in milliseconds. */
public record Video(
        String id,
        long version,
        String title,
        @Nullable String description,
        @Nullable Integer yearLaunched,
        @Nullable String rating,
        boolean opened,
        boolean published,
        @Nullable Instant publishedAt,
        @Nullable Long durationMillis,
        @Nullable List<CategoryName> categories,
        @Nullable List<Media> media,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public record CategoryName(String id, @Nullable String name) {

        @Override
        public String toString() {
            return name == null ? id : name;
        }
    }

    /** What one slot holds. */
    public record Media(
            String slot,
            @Nullable String assetId,
            String status,
            @Nullable Long durationMillis,
            @Nullable List<Rendition> renditions,
            @Nullable String failure) {}

    public List<CategoryName> categoryNames() {
        return categories == null ? List.of() : categories;
    }

    public List<Media> slots() {
        return media == null ? List.of() : media;
    }
}
