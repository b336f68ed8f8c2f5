package io.codeflix.catalog.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of film.
 *
 * @param active whether it is shown
 * @param categoryIds categories it belongs to, in the order they were given
 * @param deletedAt when it was hidden; null while it is shown
 */
public record Genre(
        String name,
        boolean active,
        List<String> categoryIds,
        @Nullable Instant deletedAt) {

    public Genre {
        categoryIds = List.copyOf(categoryIds);
    }

    Genre described(String newName, List<String> newCategoryIds) {
        return new Genre(newName, active, newCategoryIds, deletedAt);
    }

    Genre shown() {
        return new Genre(name, true, categoryIds, null);
    }

    Genre hiddenAt(Instant at) {
        return new Genre(name, false, categoryIds, at);
    }
}
