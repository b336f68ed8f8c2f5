package io.codeflix.cli.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as one line of a list. */
public record JobRow(
        String id,
        @Nullable String assetId,
        @Nullable String videoId,
        @Nullable String videoTitle,
        @Nullable String fileName,
        @Nullable String ownerId,
        String status,
        long version,
        @Nullable Double percent,
        @Nullable String failure,
        @Nullable Instant nextTryAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
