package io.codeflix.streams.api.peer;

import io.codeflix.streams.query.KeyedStore;
import io.codeflix.streams.query.Location;
import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.query.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * A partitioned store that is asked by key in any instance. The owner of a key is asked first; where it can't answer,
 * because it died or its partitions move, a standby's copy does, marked as stale. Meant for virtual threads, which may
 * block.
 *
 * @param <V> what the store holds
 * @param <T> what one instance tells another
 */
public final class RoutedStore<V, T> {
    /** Longer than a promotion of a standby takes; the copies answer at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Longer than a takeover takes, and shorter than clients wait. */
    private static final Duration PATIENCE_FOR_OWNER = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KeyedStore<V> store;
    private final Peers peers;
    private final HostInfo self;
    private final String collection;
    private final Class<T> type;
    private final Function<V, T> shown;

    RoutedStore(
            KeyedStore<V> store, Peers peers, HostInfo self, String collection, Class<T> type, Function<V, T> shown) {
        this.store = store;
        this.peers = peers;
        this.self = self;
        this.collection = collection;
        this.type = type;
        this.shown = shown;
    }

    /** What is known now, stale where the owner can't be asked; throws where nobody can tell. */
    public Told<T> find(String key) {
        return patiently(PATIENCE, () -> firstOf(sources(key, store.locate(key), Willing.COPY)));
    }

    /** What the owner says, for those who decide by it; a takeover is waited for. */
    public Optional<T> findFresh(String key) {
        return patiently(PATIENCE_FOR_OWNER, () -> firstOf(sources(key, store.locate(key), Willing.OWNER)))
                .value();
    }

    /** The answer to a question that came over a hop and doesn't hop again. */
    public Told<T> findHere(String key, Willing willing) {
        var where = store.locate(key);
        if (where.owner().equals(self)) {
            try {
                return show(store.get(key, where.partition()));
            } catch (StoreUnavailableException e) {
                if (willing == Willing.OWNER) {
                    throw e;
                }
            }
        } else if (willing == Willing.OWNER) {
            throw new StoreUnavailableException(collection, "it moved to " + where.owner());
        }
        return show(store.getFromCopy(key, where.partition()));
    }

    /** Whom to ask, the best first: an owner that is being restored may be further behind than any standby. */
    private List<Supplier<Told<T>>> sources(String key, Location where, Willing willing) {
        var sources = new ArrayList<Supplier<Told<T>>>();
        boolean own = where.owner().equals(self);
        sources.add(
                own
                        ? () -> show(store.get(key, where.partition()))
                        : () -> peers.find(where.owner(), collection, key, type, Willing.OWNER));
        if (willing == Willing.COPY) {
            if (where.standbys().contains(self)) {
                sources.add(() -> show(store.getFromCopy(key, where.partition())));
            }
            where.standbys().stream()
                    .filter(standby -> !standby.equals(self))
                    .forEach(standby -> sources.add(() -> peers.find(standby, collection, key, type, Willing.COPY)));
            if (own) {
                sources.add(() -> show(store.getFromCopy(key, where.partition())));
            }
        }
        return sources;
    }

    private static <T> Told<T> firstOf(List<Supplier<Told<T>>> sources) {
        var failures = new ArrayList<StoreUnavailableException>();
        for (var source : sources) {
            try {
                return source.get();
            } catch (StoreUnavailableException e) {
                failures.add(e);
            }
        }
        throw failures.getFirst();
    }

    /** A store that moves is away for a moment only. */
    private static <T> Told<T> patiently(Duration patience, Supplier<Told<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (StoreUnavailableException e) {
                if (System.nanoTime() > end || !paused()) {
                    throw e;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Told<T> show(Told<V> told) {
        return new Told<>(told.value().map(shown), told.staleness());
    }
}
