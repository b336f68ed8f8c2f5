package io.codeflix.catalog.topology;

import io.codeflix.catalog.ActivateGenre;
import io.codeflix.catalog.CreateGenre;
import io.codeflix.catalog.DeactivateGenre;
import io.codeflix.catalog.DeleteGenre;
import io.codeflix.catalog.UpdateGenre;
import io.codeflix.catalog.model.GenreCommand;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Reads commands of genres, and looks up which of the named categories there are. */
final class GenreRequests implements RequestReader<GenreCommand> {
    private final ReferenceStores stores;

    @SuppressWarnings("NullAway.Init") // the runner calls init before the first read
    private KnownIds categories;

    GenreRequests(ReferenceStores categories) {
        this.stores = categories;
    }

    @Override
    public RequestReader<GenreCommand> forTask() {
        return new GenreRequests(stores);
    }

    @Override
    public Set<String> stores() {
        return Set.of(stores.references().name());
    }

    @Override
    public void init(ProcessorContext<?, ?> context) {
        categories = new KnownIds(stores, context);
    }

    @Override
    public Request<GenreCommand> read(String key, SpecificRecord record) {
        return CommandContent.request(record, command(record));
    }

    private GenreCommand command(SpecificRecord record) {
        return switch (record) {
            case CreateGenre create ->
                new GenreCommand.Create(
                        create.getName(),
                        create.getActive(),
                        create.getCategoryIds(),
                        categories.unknownAmong(create.getCategoryIds()));
            case UpdateGenre update ->
                new GenreCommand.Update(
                        update.getName(), update.getCategoryIds(), categories.unknownAmong(update.getCategoryIds()));
            case ActivateGenre _ -> new GenreCommand.Activate();
            case DeactivateGenre _ -> new GenreCommand.Deactivate();
            case DeleteGenre _ -> new GenreCommand.Delete();
            default ->
                throw new IllegalArgumentException(
                        "not a genre's command: " + record.getSchema().getFullName());
        };
    }
}
