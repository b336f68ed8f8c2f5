package io.codeflix.catalog.topology;

import io.codeflix.catalog.ActivateCategory;
import io.codeflix.catalog.CategoryActivated;
import io.codeflix.catalog.CategoryCreated;
import io.codeflix.catalog.CategoryDeactivated;
import io.codeflix.catalog.CategoryDeleted;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CategoryUpdated;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.DeactivateCategory;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.UpdateCategory;
import io.codeflix.catalog.model.Category;
import io.codeflix.catalog.model.CategoryCommand;
import io.codeflix.catalog.model.CategoryEvent;
import io.codeflix.catalog.model.CategoryRules;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import io.codeflix.streams.runner.Stamp;
import org.apache.avro.specific.SpecificRecord;

/** How categories meet their records. */
final class CategoryRecords
        implements Aggregate<Category, CategoryCommand, CategoryEvent, CategoryState>, RequestReader<CategoryCommand> {

    @Override
    public String name() {
        return "category";
    }

    @Override
    public String store() {
        return "categories-by-id";
    }

    @Override
    public Decider<Category, CategoryCommand, CategoryEvent> decider() {
        return new CategoryRules();
    }

    @Override
    public Request<CategoryCommand> read(String key, SpecificRecord record) {
        return CommandContent.request(record, command(record));
    }

    private static CategoryCommand command(SpecificRecord record) {
        return switch (record) {
            case CreateCategory create ->
                new CategoryCommand.Create(create.getName(), create.getDescription(), create.getActive());
            case UpdateCategory update -> new CategoryCommand.Update(update.getName(), update.getDescription());
            case ActivateCategory _ -> new CategoryCommand.Activate();
            case DeactivateCategory _ -> new CategoryCommand.Deactivate();
            case DeleteCategory _ -> new CategoryCommand.Delete();
            default ->
                throw new IllegalArgumentException(
                        "not a category's command: " + record.getSchema().getFullName());
        };
    }

    @Override
    public Category state(CategoryState record) {
        return new Category(record.getName(), record.getDescription(), record.getActive(), record.getDeletedAt());
    }

    @Override
    public Stamp stamp(CategoryState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public CategoryState record(Stamp stamp, Category category) {
        return CategoryState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setName(category.name())
                .setDescription(category.description())
                .setActive(category.active())
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .setDeletedAt(category.deletedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, CategoryEvent event) {
        return switch (event) {
            case CategoryEvent.Created(var name, var description, var active, var at) ->
                new CategoryCreated(meta, name, description, active);
            case CategoryEvent.Updated(var name, var description) -> new CategoryUpdated(meta, name, description);
            case CategoryEvent.Activated() -> new CategoryActivated(meta);
            case CategoryEvent.Deactivated _ -> new CategoryDeactivated(meta);
            case CategoryEvent.Deleted() -> new CategoryDeleted(meta);
        };
    }
}
