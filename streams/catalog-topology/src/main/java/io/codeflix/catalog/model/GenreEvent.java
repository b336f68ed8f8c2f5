package io.codeflix.catalog.model;

import java.time.Instant;
import java.util.List;

/** What can happen to a genre. */
public sealed interface GenreEvent {

    record Created(String name, boolean active, List<String> categoryIds, Instant at) implements GenreEvent {}

    record Updated(String name, List<String> categoryIds) implements GenreEvent {}

    record Activated() implements GenreEvent {}

    record Deactivated(Instant at) implements GenreEvent {}

    record Deleted() implements GenreEvent {}
}
