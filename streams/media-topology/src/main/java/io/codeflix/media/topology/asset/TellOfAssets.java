package io.codeflix.media.topology.asset;

import io.codeflix.media.AssetState;
import io.codeflix.streams.timer.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Tells of every asset: of those that change, and once of all that were there before anybody listened, a batch at a time.
 * Only what is needed to know whether it stays, as a film's package is large.
 */
public final class TellOfAssets extends ContextualProcessor<String, AssetState, String, AssetState> {
    static final String STORE = "told-assets";
    private static final String LAST = "last";
    private static final String ALL = "all";
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private KeyValueStore<String, AssetState> assets;

    /** Under {@value LAST} the last one of the earlier ones that was told; {@value ALL} is there once all are. */
    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, String> told;

    @SuppressWarnings("NullAway.Init")
    private WakeUp nextBatch;

    private TellOfAssets() {}

    /** Needs the store of the assets. */
    public static ProcessorSupplier<String, AssetState, String, AssetState> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, AssetState, String, AssetState> get() {
                return new TellOfAssets();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AssetState> context) {
        super.init(context);
        assets = context.getStateStore(AssetAggregate.STORE);
        told = context.getStateStore(STORE);
        if (told.get(ALL) == null) {
            nextBatch = new WakeUp(context, this::tellOfEarlier);
            nextBatch.after(BETWEEN_BATCHES);
        }
    }

    @Override
    public void process(Record<String, AssetState> record) {
        if (record.value() != null) {
            context().forward(record.withValue(brief(record.value())));
        }
    }

    private void tellOfEarlier(Instant now) {
        String last = told.get(LAST);
        int room = BATCH;
        try (var all = assets.range(last == null ? null : last + '\u0000', null)) {
            while (all.hasNext() && room > 0) {
                var asset = all.next();
                context().forward(new Record<>(asset.key, brief(asset.value), now.toEpochMilli(), new RecordHeaders()));
                told.put(LAST, asset.key);
                room--;
            }
        }
        if (room > 0) {
            told.put(ALL, "");
        } else {
            nextBatch.after(BETWEEN_BATCHES);
        }
    }

    private static AssetState brief(AssetState asset) {
        return AssetState.newBuilder(asset)
                .setSource(null)
                .setMediaPackage(null)
                .setImagePackage(null)
                .build();
    }
}
