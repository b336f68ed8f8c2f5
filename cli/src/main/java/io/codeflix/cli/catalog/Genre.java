package io.codeflix.cli.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A genre as the platform answers it. */
public record Genre(
        String id,
        long version,
        String name,
        boolean active,
        @Nullable List<Named> categories,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt) {

    List<Named> itsCategories() {
        return categories == null ? List.of() : categories;
    }
}
