package io.codeflix.catalog.topology;

import io.codeflix.catalog.GenreActivated;
import io.codeflix.catalog.GenreCreated;
import io.codeflix.catalog.GenreDeactivated;
import io.codeflix.catalog.GenreDeleted;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.GenreUpdated;
import io.codeflix.catalog.model.Genre;
import io.codeflix.catalog.model.GenreCommand;
import io.codeflix.catalog.model.GenreEvent;
import io.codeflix.catalog.model.GenreRules;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.Stamp;
import org.apache.avro.specific.SpecificRecord;

/** How genres meet their records. */
final class GenreRecords implements Aggregate<Genre, GenreCommand, GenreEvent, GenreState> {

    @Override
    public String name() {
        return "genre";
    }

    @Override
    public String store() {
        return "genres-by-id";
    }

    @Override
    public Decider<Genre, GenreCommand, GenreEvent> decider() {
        return new GenreRules();
    }

    @Override
    public Genre state(GenreState record) {
        return new Genre(record.getName(), record.getActive(), record.getCategoryIds(), record.getDeletedAt());
    }

    @Override
    public Stamp stamp(GenreState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public GenreState record(Stamp stamp, Genre genre) {
        return GenreState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setName(genre.name())
                .setActive(genre.active())
                .setCategoryIds(genre.categoryIds())
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .setDeletedAt(genre.deletedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, GenreEvent event) {
        return switch (event) {
            case GenreEvent.Created(var name, var active, var categories, var at) ->
                new GenreCreated(meta, name, active, categories);
            case GenreEvent.Updated(var name, var categories) -> new GenreUpdated(meta, name, categories);
            case GenreEvent.Activated() -> new GenreActivated(meta);
            case GenreEvent.Deactivated _ -> new GenreDeactivated(meta);
            case GenreEvent.Deleted() -> new GenreDeleted(meta);
        };
    }
}
