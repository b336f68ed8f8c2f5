package io.codeflix.catalog.model;

import java.util.List;

/** What a genre can be asked. */
public sealed interface GenreCommand {

    /**
     * @param unknownCategories those among its categories that nothing has
     */
    record Create(String name, boolean active, List<String> categoryIds, List<String> unknownCategories)
            implements GenreCommand {}

    /**
     * @param unknownCategories those among its categories that nothing has
     */
    record Update(String name, List<String> categoryIds, List<String> unknownCategories) implements GenreCommand {}

    record Activate() implements GenreCommand {}

    record Deactivate() implements GenreCommand {}

    record Delete() implements GenreCommand {}
}
