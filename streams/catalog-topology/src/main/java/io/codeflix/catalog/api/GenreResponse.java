package io.codeflix.catalog.api;

import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.query.StateView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A genre as admins see it.
 *
 * @param categories those of its categories that exist, hidden ones too
 */
record GenreResponse(
        String id,
        long version,
        String name,
        boolean active,
        List<Category> categories,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    record Category(String id, String name) {}

    static GenreResponse of(GenreState genre, StateView<CategoryState> categories) {
        return new GenreResponse(
                genre.getId(),
                genre.getVersion(),
                genre.getName(),
                genre.getActive(),
                genre.getCategoryIds().stream()
                        .map(categories::find)
                        .flatMap(Optional::stream)
                        .map(category -> new Category(category.getId(), category.getName()))
                        .toList(),
                genre.getCreatedAt(),
                genre.getUpdatedAt(),
                genre.getDeletedAt());
    }
}
