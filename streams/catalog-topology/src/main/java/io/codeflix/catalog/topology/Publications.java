package io.codeflix.catalog.topology;

import io.codeflix.streams.timer.DueTimers;
import io.codeflix.streams.timer.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Every scheduled publication of a task's videos, by its moment and by its video. */
final class Publications implements DueTimers {
    private static final String BY_DUE = "publications-by-due";
    private static final String DUE_BY_VIDEO = "publication-dues-by-video-id";

    private final KeyValueStore<String, String> byDue;
    private final KeyValueStore<String, Long> dueByVideo;
    private Consumer<Instant> listener = _ -> {};

    Publications(ProcessorContext<?, ?> context) {
        byDue = context.getStateStore(BY_DUE);
        dueByVideo = context.getStateStore(DUE_BY_VIDEO);
    }

    static Set<StoreBuilder<?>> stores() {
        var stores = new LinkedHashSet<StoreBuilder<?>>();
        stores.add(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(BY_DUE), Serdes.String(), Serdes.String()));
        stores.add(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DUE_BY_VIDEO), Serdes.String(), Serdes.Long()));
        return stores;
    }

    /** Takes the moment of a video's publication, which may be none any more. */
    void schedule(String videoId, @Nullable Instant publishAt) {
        var before = dueByVideo.get(videoId);
        var due = publishAt == null ? null : publishAt.toEpochMilli();
        if (before != null && !before.equals(due)) {
            dueByVideo.delete(videoId);
            byDue.delete(key(before, videoId));
        }
        if (due != null && !due.equals(before)) {
            dueByVideo.put(videoId, due);
            byDue.put(key(due, videoId), videoId);
            listener.accept(publishAt);
        }
    }

    /** Whether the video is still to be published. */
    boolean isScheduled(String videoId) {
        return dueByVideo.get(videoId) != null;
    }

    @Override
    public Optional<Instant> earliest() {
        try (var all = byDue.all()) {
            return all.hasNext() ? Optional.of(timer(all.next()).due()) : Optional.empty();
        }
    }

    @Override
    public List<Timer> due(Instant now, int atMost) {
        var found = new ArrayList<Timer>();
        try (var range = byDue.range(key(0, ""), key(now.toEpochMilli() + 1, ""))) {
            while (range.hasNext() && found.size() < atMost) {
                found.add(timer(range.next()));
            }
        }
        return found;
    }

    @Override
    public void spend(Timer timer) {
        byDue.delete(key(timer.due().toEpochMilli(), timer.key()));
    }

    @Override
    public void whenSet(Consumer<Instant> told) {
        listener = told;
    }

    private static Timer timer(KeyValue<String, String> entry) {
        var millis = Long.parseLong(entry.key.substring(0, entry.key.indexOf('|')));
        return new Timer(Instant.ofEpochMilli(millis), entry.value);
    }

    /** Sorts as the moments do. */
    private static String key(long millis, String id) {
        return "%019d|%s".formatted(millis, id);
    }
}
