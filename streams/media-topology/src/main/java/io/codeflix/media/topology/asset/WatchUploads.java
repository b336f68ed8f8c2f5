package io.codeflix.media.topology.asset;

import io.codeflix.media.AbandonUpload;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.timer.Alarm;
import io.codeflix.streams.timer.Timer;
import io.codeflix.streams.timer.Timers;
import java.time.Duration;
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

/** Tells an asset that was registered too long ago and never completed that its time is over. */
public final class WatchUploads extends ContextualProcessor<String, AssetState, String, SpecificRecord> {
    static final String STORE = "upload-timers-by-due";
    private final Duration patience;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private Timers timers;

    private WatchUploads(Duration patience) {
        this.patience = patience;
    }

    /** @param patience from the registration on */
    public static ProcessorSupplier<String, AssetState, String, SpecificRecord> supplier(Duration patience) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, AssetState, String, SpecificRecord> get() {
                return new WatchUploads(patience);
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
        Alarm.set(context, timers, this::giveUp);
    }

    @Override
    public void process(Record<String, AssetState> record) {
        AssetState asset = record.value();
        if (asset == null) {
            return;
        }
        Optional<Instant> due = Optional.of(asset.getCreatedAt().plus(patience));
        boolean open = asset.getStatus() == AssetStatus.REGISTERED;
        timers.move(record.key(), open ? Optional.empty() : due, open ? due : Optional.empty());
    }

    private void giveUp(Timer timer, Instant now) {
        context().forward(new Record<>(timer.key(), abandon(timer, now), now.toEpochMilli(), new RecordHeaders()));
    }

    private static AbandonUpload abandon(Timer timer, Instant now) {
        return new AbandonUpload(OwnCommands.meta("abandon:%s:%s".formatted(timer.key(), timer.due()), now));
    }
}
