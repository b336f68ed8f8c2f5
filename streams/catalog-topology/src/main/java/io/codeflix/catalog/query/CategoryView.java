package io.codeflix.catalog.query;

import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.topology.View;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every category, whole in every instance. */
@Component
public final class CategoryView implements View<CategoryState> {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

    private final Map<String, CategoryState> byId = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();

    @Override
    public void changed(String id, @Nullable CategoryState category) {
        if (category == null) {
            byId.remove(id);
        } else {
            byId.put(id, category);
        }
        arrivals.announce();
    }

    public Optional<CategoryState> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Waits until the view has at least this version; empty where it isn't there in time. */
    public Optional<CategoryState> find(String id, long minVersion) {
        arrivals.await(() -> reached(id, minVersion).isPresent(), WAIT_AT_MOST);
        return reached(id, minVersion);
    }

    public Stream<CategoryState> all() {
        return byId.values().stream();
    }

    private Optional<CategoryState> reached(String id, long minVersion) {
        return find(id).filter(category -> category.getVersion() >= minVersion);
    }
}
