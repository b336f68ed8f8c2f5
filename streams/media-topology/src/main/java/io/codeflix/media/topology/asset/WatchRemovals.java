package io.codeflix.media.topology.asset;

import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.RemoveAsset;
import io.codeflix.streams.timer.Alarm;
import io.codeflix.streams.timer.Timer;
import io.codeflix.streams.timer.Timers;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Tells an asset that nobody needs any more that its time is over. A timer of an asset that was restored meanwhile stays and
 * fires: the asset takes no notice of a moment that isn't its own.
 */
public final class WatchRemovals extends ContextualProcessor<String, AssetState, String, SpecificRecord> {
    static final String STORE = "removal-timers-by-due";

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private Timers timers;

    private WatchRemovals() {}

    public static ProcessorSupplier<String, AssetState, String, SpecificRecord> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, AssetState, String, SpecificRecord> get() {
                return new WatchRemovals();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Timers.builder(STORE));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        timers = new Timers(context.getStateStore(STORE));
        Alarm.set(context, timers, this::remove);
    }

    @Override
    public void process(Record<String, AssetState> record) {
        AssetState asset = record.value();
        if (asset == null || asset.getRemoval() == null) {
            return;
        }
        Optional<Instant> due = Optional.of(asset.getRemoval().getDue());
        boolean open = asset.getStatus() != AssetStatus.REMOVED;
        timers.move(record.key(), open ? Optional.empty() : due, open ? due : Optional.empty());
    }

    private void remove(Timer timer, Instant now) {
        var name = "remove:%s:%s".formatted(timer.key(), timer.due());
        var remove = new RemoveAsset(OwnCommands.meta(name, now), timer.due());
        context().forward(new Record<>(timer.key(), remove, now.toEpochMilli(), new RecordHeaders()));
    }
}
