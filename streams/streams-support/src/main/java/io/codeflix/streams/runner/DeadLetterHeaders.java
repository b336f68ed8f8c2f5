package io.codeflix.streams.runner;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where a dead letter came from and why, in the headers that Kafka Streams writes on its own, so that one tool reads all. */
final class DeadLetterHeaders {
    private static final String PREFIX = "__streams.errors.";

    private DeadLetterHeaders() {}

    static <K, V> Record<K, V> added(Record<K, V> record, Optional<RecordMetadata> source, RuntimeException failure) {
        var headers = new RecordHeaders(record.headers());
        source.ifPresent(from -> {
            add(headers, "topic", from.topic());
            add(headers, "partition", String.valueOf(from.partition()));
            add(headers, "offset", String.valueOf(from.offset()));
        });
        add(headers, "exception", failure.getClass().getName());
        add(headers, "message", String.valueOf(failure.getMessage()));
        return record.withHeaders(headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
