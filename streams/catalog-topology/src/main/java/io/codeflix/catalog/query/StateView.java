package io.codeflix.catalog.query;

import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.view.View;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every aggregate of one kind, whole in every instance, as its state record says it. */
public final class StateView<R> implements View<R> {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

    private final BiFunction<String, R, Known<R>> prepare;
    private final Map<String, Known<R>> byId = new ConcurrentHashMap<>();
    private final Gone gone = new Gone();
    private final Arrivals arrivals = new Arrivals();

    StateView(BiFunction<String, R, Known<R>> prepare) {
        this.prepare = prepare;
    }

    @Override
    public void changed(String id, @Nullable R state) {
        if (state == null) {
            gone.add(id);
            byId.remove(id);
        } else {
            byId.put(id, prepare.apply(id, state));
            gone.remove(id);
        }
        arrivals.announce();
    }

    public Optional<R> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Known::record);
    }

    /**
     * Waits until the view has at least this version, 0 for any; empty where there is nothing of that id.
     *
     * @throws StoreUnavailableException where this view is behind, or may be: an older version is no answer, and what was
     *     created just now may not have arrived
     */
    public Optional<R> find(String id, long minVersion) {
        if (minVersion <= 0) {
            return find(id); // what nobody has just written isn't waited for
        }
        if (!arrivals.await(() -> hasReached(id, minVersion) || gone.has(id), WAIT_AT_MOST)) {
            throw new StoreUnavailableException("catalog", "version %d has not arrived yet".formatted(minVersion));
        }
        return find(id);
    }

    public Stream<R> all() {
        return byId.values().stream().map(Known::record);
    }

    /** The same, with what lists need. */
    public Stream<Known<R>> listed() {
        return byId.values().stream();
    }

    private boolean hasReached(String id, long minVersion) {
        var known = byId.get(id);
        return known != null && known.version() >= minVersion;
    }
}
