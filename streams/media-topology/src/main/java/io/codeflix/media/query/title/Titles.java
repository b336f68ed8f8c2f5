package io.codeflix.media.query.title;

import io.codeflix.catalog.TitleState;
import io.codeflix.media.topology.MediaTopology;
import io.codeflix.streams.query.StoreUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** The catalog's titles, drafts included, from the copy on this instance: a moment behind the catalog. */
public final class Titles {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Supplier<KafkaStreams> streams;

    public Titles(Supplier<KafkaStreams> streams) {
        this.streams = streams;
    }

    public Optional<Title> find(String id) {
        try {
            return Optional.ofNullable(streams.get()
                            .store(StoreQueryParameters.fromNameAndType(
                                    MediaTopology.TITLES, QueryableStoreTypes.<String, TitleState>keyValueStore()))
                            .get(id))
                    .map(Title::of);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new StoreUnavailableException(MediaTopology.TITLES, e.getMessage());
        }
    }

    /** The title as wanted, with patience for a change made just now; meant for virtual threads, which may block. */
    public Optional<Title> await(String id, Predicate<Title> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Title> title = find(id).filter(wanted);
        while (title.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return title;
            }
            title = find(id).filter(wanted);
        }
        return title;
    }
}
