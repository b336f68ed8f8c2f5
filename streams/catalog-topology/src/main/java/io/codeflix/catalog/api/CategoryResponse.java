package io.codeflix.catalog.api;

import io.codeflix.catalog.CategoryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A category as admins see it. */
record CategoryResponse(
        String id,
        long version,
        String name,
        String description,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    static CategoryResponse of(CategoryState category) {
        return new CategoryResponse(
                category.getId(),
                category.getVersion(),
                category.getName(),
                category.getDescription(),
                category.getActive(),
                category.getCreatedAt(),
                category.getUpdatedAt(),
                category.getDeletedAt());
    }
}
