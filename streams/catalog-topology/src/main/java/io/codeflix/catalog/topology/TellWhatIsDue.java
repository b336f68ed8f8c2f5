package io.codeflix.catalog.topology;

import io.codeflix.catalog.PublishDueVideo;
import io.codeflix.catalog.VideoState;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.streams.timer.Alarm;
import io.codeflix.streams.timer.Timer;
import java.time.Instant;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Keeps every scheduled publication by its moment and says when the moment has come. */
final class TellWhatIsDue extends ContextualProcessor<String, @Nullable VideoState, String, SpecificRecord> {
    private static final String TIMER = "catalog-topology";

    @SuppressWarnings("NullAway.Init")
    private Publications publications;

    private TellWhatIsDue() {}

    static ProcessorSupplier<String, @Nullable VideoState, String, SpecificRecord> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public TellWhatIsDue get() {
                return new TellWhatIsDue();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Publications.stores();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        publications = new Publications(context);
        Alarm.set(context, publications, this::tell);
    }

    @Override
    public void process(Record<String, @Nullable VideoState> record) {
        var video = record.value();
        publications.schedule(record.key(), video == null ? null : video.getPublishAt());
    }

    private void tell(Timer timer, Instant now) {
        if (publications.isScheduled(timer.key())) {
            var command = new PublishDueVideo(meta(timer, now), timer.due());
            context().forward(new Record<>(timer.key(), command, now.toEpochMilli()));
        }
    }

    private static CommandMeta meta(Timer timer, Instant now) {
        return CommandMeta.newBuilder()
                .setCommandId(
                        "publication:%s:%d".formatted(timer.key(), timer.due().toEpochMilli()))
                .setIssuedBy(TIMER)
                .setIssuedAt(now)
                .build();
    }
}
