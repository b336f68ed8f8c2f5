package io.codeflix.cli.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cast member as the platform answers them. */
public record CastMember(
        String id,
        long version,
        String name,
        String type,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
