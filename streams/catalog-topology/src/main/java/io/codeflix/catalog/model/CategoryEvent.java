package io.codeflix.catalog.model;

import java.time.Instant;

/** What can happen to a category. */
public sealed interface CategoryEvent {

    record Created(String name, String description, boolean active, Instant at) implements CategoryEvent {}

    record Updated(String name, String description) implements CategoryEvent {}

    record Activated() implements CategoryEvent {}

    record Deactivated(Instant at) implements CategoryEvent {}

    record Deleted() implements CategoryEvent {}
}
