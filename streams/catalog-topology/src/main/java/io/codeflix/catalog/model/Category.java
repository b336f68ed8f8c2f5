package io.codeflix.catalog.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of the catalog.
 *
 * @param active whether it is shown
 * @param deletedAt when it was hidden; null while it is shown
 */
public record Category(
        String name,
        String description,
        boolean active,
        @Nullable Instant deletedAt) {

    Category named(String newName, String newDescription) {
        return new Category(newName, newDescription, active, deletedAt);
    }

    Category shown() {
        return new Category(name, description, true, null);
    }

    Category hiddenAt(Instant at) {
        return new Category(name, description, false, at);
    }
}
