package io.codeflix.catalog.topology;

import io.codeflix.catalog.PublishDueVideo;
import io.codeflix.catalog.VideoState;
import io.codeflix.envelope.CommandMeta;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every scheduled publication by its moment and says when the moment has come: a command and the timer's end in one
 * transaction, so it is said once. Looks each second, a bounded number at a time; what was missed while nothing ran is
 * said at the first look.
 */
final class TellWhatIsDue extends ContextualProcessor<String, @Nullable VideoState, String, SpecificRecord> {
    private static final String BY_DUE = "publications-by-due";
    private static final String DUE_BY_VIDEO = "publication-dues-by-video-id";
    private static final String TIMER = "catalog-topology";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int A_LOOK = 500;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> byDue;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Long> dueByVideo;

    private TellWhatIsDue() {}

    static ProcessorSupplier<String, @Nullable VideoState, String, SpecificRecord> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public TellWhatIsDue get() {
                return new TellWhatIsDue();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                var stores = new LinkedHashSet<StoreBuilder<?>>();
                stores.add(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(BY_DUE), Serdes.String(), Serdes.String()));
                stores.add(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DUE_BY_VIDEO), Serdes.String(), Serdes.Long()));
                return stores;
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        byDue = context.getStateStore(BY_DUE);
        dueByVideo = context.getStateStore(DUE_BY_VIDEO);
        context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, @Nullable VideoState> record) {
        var id = record.key();
        var video = record.value();
        var publishAt = video == null ? null : video.getPublishAt();
        var before = dueByVideo.get(id);
        if (before != null && (publishAt == null || publishAt.toEpochMilli() != before)) {
            forget(id, before);
        }
        if (publishAt != null && (before == null || publishAt.toEpochMilli() != before)) {
            dueByVideo.put(id, publishAt.toEpochMilli());
            byDue.put(key(publishAt.toEpochMilli(), id), id);
        }
    }

    private void tell(long now) {
        for (var due : due(now)) {
            var publishAt = dueByVideo.get(due.value);
            byDue.delete(due.key);
            if (publishAt != null) {
                var command = new PublishDueVideo(meta(due.value, publishAt, now), Instant.ofEpochMilli(publishAt));
                context().forward(new Record<>(due.value, command, now));
            }
        }
    }

    private List<KeyValue<String, String>> due(long now) {
        var found = new ArrayList<KeyValue<String, String>>();
        try (var range = byDue.range(key(0, ""), key(now + 1, ""))) {
            while (range.hasNext() && found.size() < A_LOOK) {
                found.add(range.next());
            }
        }
        return found;
    }

    private void forget(String id, long due) {
        dueByVideo.delete(id);
        byDue.delete(key(due, id));
    }

    private static CommandMeta meta(String id, long publishAt, long now) {
        return CommandMeta.newBuilder()
                .setCommandId("publication:%s:%d".formatted(id, publishAt))
                .setIssuedBy(TIMER)
                .setIssuedAt(Instant.ofEpochMilli(now))
                .build();
    }

    /** Sorts as the moments do. */
    private static String key(long millis, String id) {
        return "%019d|%s".formatted(millis, id);
    }
}
