package io.codeflix.catalog.query;

import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.view.View;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every aggregate of one kind, whole in every instance, as its state record says it. */
public final class StateView<R> implements View<R> {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

    private final ToLongFunction<R> version;
    private final Map<String, R> byId = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();

    /**
     * @param version of a record
     */
    public StateView(ToLongFunction<R> version) {
        this.version = version;
    }

    @Override
    public void changed(String id, @Nullable R state) {
        if (state == null) {
            byId.remove(id);
        } else {
            byId.put(id, state);
        }
        arrivals.announce();
    }

    public Optional<R> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Waits until the view has at least this version, 0 for any; empty where there is nothing of that id in time.
     *
     * @throws StoreUnavailableException where this view is behind: an older version is no answer, and neither is none
     */
    public Optional<R> find(String id, long minVersion) {
        if (minVersion <= 0) {
            return find(id); // what nobody has just written isn't waited for
        }
        if (!arrivals.await(() -> hasReached(id, minVersion), WAIT_AT_MOST) && byId.containsKey(id)) {
            throw new StoreUnavailableException("catalog", "version %d has not arrived yet".formatted(minVersion));
        }
        return find(id);
    }

    public Stream<R> all() {
        return byId.values().stream();
    }

    private boolean hasReached(String id, long minVersion) {
        return find(id).filter(state -> version.applyAsLong(state) >= minVersion)
                .isPresent();
    }
}
