package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.topology.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every title, whole in every instance: by id, newest first, and by category newest first. */
@Component
public final class TitleView implements View<TitleState> {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

    private final JsonMapper json;
    private final Map<String, PreparedTitle> byId = new ConcurrentHashMap<>();
    private final NavigableMap<TitlePosition, PreparedTitle> newest = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableMap<TitlePosition, PreparedTitle>> newestByCategory = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();
    private final AtomicLong generation = new AtomicLong();

    TitleView(JsonMapper json) {
        this.json = json;
    }

    /** Called by one thread, in the order of the topic's partition. */
    @Override
    public void changed(String id, @Nullable TitleState title) {
        var before = byId.get(id);
        var after = title == null ? null : PreparedTitle.of(title, json);
        if (after == null) {
            byId.remove(id);
        } else {
            byId.put(id, after);
            list(after);
        }
        if (before != null) {
            unlist(before, after);
        }
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

    /** Waits until the view has at least this version of the video, 0 for any; empty where it isn't there in time. */
    public Optional<PreparedTitle> find(String id, long minVersion) {
        if (minVersion <= 0) {
            return find(id); // what nobody has just written isn't waited for
        }
        arrivals.await(() -> hasReached(id, minVersion), WAIT_AT_MOST);
        return find(id).filter(title -> title.videoVersion() >= minVersion);
    }

    /** Published titles, newest first, of all categories or of one. */
    TitlePage newest(@Nullable String categoryId, Optional<TitlePosition> after, int limit) {
        NavigableMap<TitlePosition, PreparedTitle> list =
                categoryId == null ? newest : newestByCategory.getOrDefault(categoryId, new ConcurrentSkipListMap<>());
        var rest = after.isPresent() ? list.tailMap(after.get(), false) : list;
        var found = new ArrayList<PreparedTitle>(limit);
        for (var title : rest.values()) {
            if (found.size() == limit) {
                return new TitlePage(
                        List.copyOf(found), found.getLast().position().cursor());
            }
            found.add(title);
        }
        return new TitlePage(List.copyOf(found), null);
    }

    /** Everything, drafts included, in no order. */
    public Stream<PreparedTitle> all() {
        return byId.values().stream();
    }

    /** Reads a cursor that {@link TitlePage#next} gave. */
    public static Optional<TitlePosition> position(String cursor) {
        return TitlePosition.ofCursor(cursor);
    }

    private void list(PreparedTitle title) {
        if (title.published()) {
            newest.put(title.position(), title);
            title.categoryIds()
                    .forEach(category -> newestByCategory
                            .computeIfAbsent(category, _ -> new ConcurrentSkipListMap<>())
                            .put(title.position(), title));
        }
    }

    /** Takes the old entry out where the new one didn't take its place; readers never miss a title in between. */
    private void unlist(PreparedTitle before, @Nullable PreparedTitle after) {
        if (after != null && after.published() && after.position().equals(before.position())) {
            before.categoryIds().stream()
                    .filter(category -> !after.isIn(category))
                    .forEach(category -> remove(category, before.position()));
        } else {
            newest.remove(before.position());
            before.categoryIds().forEach(category -> remove(category, before.position()));
        }
    }

    private void remove(String category, TitlePosition position) {
        var list = newestByCategory.get(category);
        if (list != null) {
            list.remove(position);
        }
    }
}
