package io.codeflix.catalog.topology;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Renders a title when its video changes, and again when a reference that stands in it does: the first batch at once,
 * the others a batch at a time, so that a renamed category of 100,000 titles never makes one huge transaction.
 */
final class RenderTitle extends ContextualProcessor<String, RenderTitle.Change, String, @Nullable TitleState> {
    private static final Duration BETWEEN_batchES = Duration.ofMillis(50);

    /** What makes titles change. */
    sealed interface Change {

        /** A video changed; null where it is gone. */
        record OfVideo(@Nullable VideoState video) implements Change {}

        /** A category changed. */
        record OfCategory(CategoryReference category) implements Change {}
    }

    private final CatalogStores stores;
    private final int batch;

    @SuppressWarnings("NullAway.Init")
    private TitleRenderer renderer;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CategoryReference> references;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> videosByCategory;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> pending;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, VideoState> rendered;

    private RenderTitle(CatalogStores stores, int batch) {
        this.stores = stores;
        this.batch = batch;
    }

    /**
     * @param batch titles rendered in one go
     */
    static ProcessorSupplier<String, Change, String, @Nullable TitleState> supplier(CatalogStores stores, int batch) {
        return new ProcessorSupplier<>() {
            @Override
            public RenderTitle get() {
                return new RenderTitle(stores, batch);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.all();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, @Nullable TitleState> context) {
        super.init(context);
        renderer = new TitleRenderer(stores, context);
        references = context.getStateStore(stores.references().name());
        videosByCategory = context.getStateStore(stores.videosByCategory().name());
        pending = context.getStateStore(stores.pendingRenders().name());
        rendered = context.getStateStore(stores.rendered().name());
        context.schedule(BETWEEN_batchES, PunctuationType.WALL_CLOCK_TIME, this::renderPending);
    }

    @Override
    public void process(Record<String, Change> record) {
        switch (record.value()) {
            case Change.OfVideo(var video) -> onVideo(record.key(), video);
            case Change.OfCategory(var category) -> onCategory(category);
        }
    }

    private void onVideo(String id, @Nullable VideoState video) {
        var before = rendered.get(id);
        var categoriesBefore = before == null ? List.<String>of() : before.getCategoryIds();
        if (video == null) {
            rendered.delete(id);
            renderer.remove(id, categoriesBefore);
            forward(id, null);
        } else {
            rendered.put(id, video);
            renderer.render(video, categoriesBefore, now()).ifPresent(title -> forward(id, title));
        }
    }

    private void onCategory(CategoryReference category) {
        var before = references.get(category.getId());
        if (before != null && before.getVersion() >= category.getVersion()) {
            return;
        }
        references.put(category.getId(), category);
        if (before != null) {
            pending.put(category.getId(), "");
            renderPending(context().currentSystemTimeMs());
        }
    }

    private void renderPending(long ignored) {
        int room = batch;
        for (var render : firstPending()) {
            room -= renderBatch(render.key, render.value, room);
            if (room <= 0) {
                return;
            }
        }
    }

    private List<KeyValue<String, String>> firstPending() {
        var found = new ArrayList<KeyValue<String, String>>();
        try (var all = pending.all()) {
            while (all.hasNext() && found.size() < batch) {
                found.add(all.next());
            }
        }
        return found;
    }

    /** Renders up to {@code room} titles of a category, from after the last index key done; returns how many. */
    private int renderBatch(String categoryId, String done, int room) {
        var keys = new ArrayList<KeyValue<String, String>>();
        var from = done.isEmpty() ? TitleRenderer.indexKey(categoryId, "") : done + "\u0000";
        try (var range = videosByCategory.range(from, TitleRenderer.indexKey(categoryId, "\uffff"))) {
            while (range.hasNext() && keys.size() < room) {
                keys.add(range.next());
            }
        }
        for (var key : keys) {
            var video = rendered.get(key.value);
            if (video != null) {
                renderer.render(video, video.getCategoryIds(), now()).ifPresent(title -> forward(key.value, title));
            }
        }
        if (keys.size() < room) {
            pending.delete(categoryId);
        } else {
            pending.put(categoryId, keys.getLast().key);
        }
        return keys.size();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private void forward(String id, @Nullable TitleState title) {
        context().forward(new Record<>(id, title, context().currentSystemTimeMs()));
    }
}
