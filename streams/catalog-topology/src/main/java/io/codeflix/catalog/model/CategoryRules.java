package io.codeflix.catalog.model;

import static java.util.Objects.requireNonNull;

import io.codeflix.catalog.model.CategoryCommand.Activate;
import io.codeflix.catalog.model.CategoryCommand.Create;
import io.codeflix.catalog.model.CategoryCommand.Deactivate;
import io.codeflix.catalog.model.CategoryCommand.Delete;
import io.codeflix.catalog.model.CategoryCommand.Update;
import io.codeflix.catalog.model.CategoryEvent.Activated;
import io.codeflix.catalog.model.CategoryEvent.Created;
import io.codeflix.catalog.model.CategoryEvent.Deactivated;
import io.codeflix.catalog.model.CategoryEvent.Deleted;
import io.codeflix.catalog.model.CategoryEvent.Updated;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All rules of a category. */
public final class CategoryRules implements Decider<Category, CategoryCommand, CategoryEvent> {
    public static final int NAME_MIN = 3;
    public static final int NAME_MAX = 255;
    public static final int DESCRIPTION_MAX = 4000;

    @Override
    public Decision<CategoryEvent> decide(@Nullable Category category, CategoryCommand command, Instant now) {
        return switch (command) {
            case Create _ when category != null -> Decision.refused(Problem.CONFLICT, "This category exists already.");
            case Create(var name, var description, var active) ->
                valid(name, description, new Created(name.strip(), description.strip(), active, now));
            case CategoryCommand _
            when category == null -> Decision.refused(Problem.NOT_FOUND, "There is no such category.");
            case Update(var name, var description)
            when category.named(name.strip(), description.strip()).equals(category) -> Decision.accepted();
            case Update(var name, var description) ->
                valid(name, description, new Updated(name.strip(), description.strip()));
            case Activate() -> category.active() ? Decision.accepted() : Decision.accepted(new Activated());
            case Deactivate() -> category.active() ? Decision.accepted(new Deactivated(now)) : Decision.accepted();
            case Delete() -> Decision.accepted(new Deleted());
        };
    }

    @Override
    public @Nullable Category evolve(@Nullable Category category, CategoryEvent event) {
        return switch (event) {
            case Created(var name, var description, var active, var at) ->
                new Category(name, description, active, active ? null : at);
            case Updated(var name, var description) -> requireNonNull(category).named(name, description);
            case Activated() -> requireNonNull(category).shown();
            case Deactivated(var at) -> requireNonNull(category).hiddenAt(at);
            case Deleted() -> null;
        };
    }

    private static Decision<CategoryEvent> valid(String name, String description, CategoryEvent event) {
        return new Violations()
                .requireLine("name", name, NAME_MIN, NAME_MAX)
                .requireText("description", description, 0, DESCRIPTION_MAX)
                .refusedOr(() -> Decision.accepted(event));
    }
}
