package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.view.View;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every title, whole in every instance: by id, and in the orders that viewers browse. */
@Component
public final class TitleView implements View<TitleState> {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

    private final JsonMapper json;
    private final Map<String, PreparedTitle> byId = new ConcurrentHashMap<>();
    private final TitleIndex index = new TitleIndex();
    private final Gone gone = new Gone();
    private final Arrivals arrivals = new Arrivals();
    private final AtomicLong generation = new AtomicLong();

    public TitleView(JsonMapper json) {
        this.json = json;
    }

    /** Called by one thread, in the order of the topic's partition. */
    @Override
    public void changed(String id, @Nullable TitleState title) {
        var after = title == null ? null : PreparedTitle.of(title, json);
        if (after == null) {
            gone.add(id);
        }
        var before = after == null ? byId.remove(id) : byId.put(id, after);
        if (after != null) {
            gone.remove(id);
        }
        index.replace(before, after);
        generation.incrementAndGet();
        arrivals.announce();
    }

    public Optional<PreparedTitle> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether the view has at least this version of the video. */
    public boolean hasReached(String id, long minVersion) {
        return find(id).filter(title -> title.videoVersion() >= minVersion).isPresent();
    }

    /** Grows with every change: what was put together under one generation is right while it lasts. */
    long generation() {
        return generation.get();
    }

    /**
     * Waits until the view has at least this version of the video, 0 for any; empty where there is no such title.
     *
     * @throws StoreUnavailableException where this view is behind, or may be: an older version is no answer, and what was
     *     created just now may not have arrived
     */
    public Optional<PreparedTitle> find(String id, long minVersion) {
        if (minVersion <= 0) {
            return find(id); // what nobody has just written isn't waited for
        }
        if (!arrivals.await(() -> hasReached(id, minVersion) || gone.has(id), WAIT_AT_MOST)) {
            throw new StoreUnavailableException("titles", "version %d has not arrived yet".formatted(minVersion));
        }
        return find(id);
    }

    /** Published titles, as a viewer browses them. */
    TitlePage browse(TitleQuery query) {
        var found = index.find(query).limit(query.limit() + 1L).toList();
        if (found.size() <= query.limit()) {
            return new TitlePage(found, null);
        }
        var page = found.subList(0, query.limit());
        return new TitlePage(page, page.getLast().cursor(query.order()));
    }

    /** Everything, drafts included, in no order. */
    public Stream<PreparedTitle> all() {
        return byId.values().stream();
    }
}
