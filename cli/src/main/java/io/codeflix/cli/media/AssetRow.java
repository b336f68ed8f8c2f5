package io.codeflix.cli.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset as one line of a list. Sizes in bytes.
 *
 * @param storedBytes of its original and what was made of it
 * @param removeAt when its bytes are removed, or were; null while it is needed
 * @param freedBytes what the store held of it; null until it is removed
 */
public record AssetRow(
        String id,
        @Nullable String videoId,
        @Nullable String videoTitle,
        @Nullable String slot,
        @Nullable String ownerId,
        @Nullable String fileName,
        String status,
        long version,
        long sizeBytes,
        long storedBytes,
        @Nullable String removalReason,
        @Nullable Instant removeAt,
        @Nullable Long freedBytes,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
