package io.codeflix.streams.runner;

import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.Telemetry;
import io.codeflix.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Goes on with the trace of each record: the processor's work is a span, the record it sees carries that span as parent,
 * and with it whatever the processor forwards under the record's headers. Log lines of that time carry the trace and the
 * key.
 */
public final class TracedProcessor<V, R> implements Processor<String, V, String, R> {
    private static final String KEY = "aggregateId";

    private final String name;
    private final Processor<String, V, String, R> traced;
    private Tracing tracing = Tracing.off();

    /** @param name of the span: verb and object, from a bounded set */
    public TracedProcessor(String name, Processor<String, V, String, R> traced) {
        this.name = name;
        this.traced = traced;
    }

    @Override
    public void init(ProcessorContext<String, R> context) {
        tracing = Telemetry.in(context.appConfigs()).tracing();
        traced.init(context);
    }

    @Override
    public void process(Record<String, V> record) {
        requireContent(record.key(), record.value());
        try (var step = tracing.step(name, SpanKind.CONSUMER, RecordTrace.of(record.headers()));
                var _ = MDC.putCloseable(KEY, record.key())) {
            step.about("codeflix.aggregate.id", String.valueOf(record.key()));
            var headers = new RecordHeaders(record.headers());
            step.asParent().ifPresent(parent -> RecordTrace.write(parent, headers));
            traced.process(record.withHeaders(headers));
        }
    }

    /** Anybody can write a tombstone; without this it fails somewhere inside, and its dead letter gives no reason. */
    private static void requireContent(@Nullable String key, @Nullable Object value) {
        if (key == null) {
            throw EmptyRecordException.withoutKey();
        }
        if (value == null) {
            throw EmptyRecordException.withoutValue();
        }
    }

    @Override
    public void close() {
        traced.close();
    }
}
