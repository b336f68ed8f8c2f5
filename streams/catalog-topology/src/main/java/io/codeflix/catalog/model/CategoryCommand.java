package io.codeflix.catalog.model;

/** What a category can be asked. */
public sealed interface CategoryCommand {

    record Create(String name, String description, boolean active) implements CategoryCommand {}

    record Update(String name, String description) implements CategoryCommand {}

    record Activate() implements CategoryCommand {}

    record Deactivate() implements CategoryCommand {}

    record Delete() implements CategoryCommand {}
}
