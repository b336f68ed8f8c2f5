package io.codeflix.catalog.model;

import static java.util.Objects.requireNonNull;

import io.codeflix.catalog.model.GenreCommand.Activate;
import io.codeflix.catalog.model.GenreCommand.Create;
import io.codeflix.catalog.model.GenreCommand.Deactivate;
import io.codeflix.catalog.model.GenreCommand.Delete;
import io.codeflix.catalog.model.GenreCommand.Update;
import io.codeflix.catalog.model.GenreEvent.Activated;
import io.codeflix.catalog.model.GenreEvent.Created;
import io.codeflix.catalog.model.GenreEvent.Deactivated;
import io.codeflix.catalog.model.GenreEvent.Deleted;
import io.codeflix.catalog.model.GenreEvent.Updated;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of a genre. */
public final class GenreRules implements Decider<Genre, GenreCommand, GenreEvent> {
    public static final int NAME_MIN = 1;
    public static final int NAME_MAX = 255;
    public static final int CATEGORIES_MAX = 50;

    @Override
    public Decision<GenreEvent> decide(@Nullable Genre genre, GenreCommand command, Instant now) {
        return switch (command) {
            case Create _ when genre != null -> Decision.refused(Problem.CONFLICT, "This genre exists already.");
            case Create(var name, var active, var categories, var unknown) ->
                valid(name, categories, unknown, new Created(name.strip(), active, distinct(categories), now));
            case GenreCommand _ when genre == null -> Decision.refused(Problem.NOT_FOUND, "There is no such genre.");
            case Update(var name, var categories, var unknown)
            when genre.described(name.strip(), distinct(categories)).equals(genre) -> Decision.accepted();
            case Update(var name, var categories, var unknown) ->
                valid(name, categories, unknown, new Updated(name.strip(), distinct(categories)));
            case Activate() -> genre.active() ? Decision.accepted() : Decision.accepted(new Activated());
            case Deactivate() -> genre.active() ? Decision.accepted(new Deactivated(now)) : Decision.accepted();
            case Delete() -> Decision.accepted(new Deleted());
        };
    }

    @Override
    public @Nullable Genre evolve(@Nullable Genre genre, GenreEvent event) {
        return switch (event) {
            case Created(var name, var active, var categories, var at) ->
                new Genre(name, active, categories, active ? null : at);
            case Updated(var name, var categories) -> requireNonNull(genre).described(name, categories);
            case Activated() -> requireNonNull(genre).shown();
            case Deactivated(var at) -> requireNonNull(genre).hiddenAt(at);
            case Deleted() -> null;
        };
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().distinct().toList();
    }

    private static Decision<GenreEvent> valid(
            String name, List<String> categories, List<String> unknown, GenreEvent event) {
        var violations = new Violations().requireLine("name", name, NAME_MIN, NAME_MAX);
        return ReferenceRule.note(violations, "categoryIds", "categories", categories, CATEGORIES_MAX, unknown)
                .refusedOr(() -> Decision.accepted(event));
    }
}
