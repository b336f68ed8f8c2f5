package io.codeflix.cli.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A category as the platform answers it. */
public record Category(
        String id,
        long version,
        String name,
        @Nullable String description,
        boolean active,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt) {}
