package io.codeflix.cli.dlq;

import io.codeflix.cli.record.Text;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an application put aside.
 *
 * @param writtenAt null where a queue does not say
 * @param source topic or queue that it came from; null where its headers don't say
 * @param sourcePartition of a topic
 * @param sourceOffset in that partition
 * @param exception class of what was thrown
 * @param reason what it said
 * @param record its bytes; those of a message are a record of the topic that its queue belongs to
 */
record DeadLetter(
        LetterId id,
        @Nullable Instant writtenAt,
        @Nullable String source,
        @Nullable Integer sourcePartition,
        @Nullable Long sourceOffset,
        @Nullable String exception,
        @Nullable String reason,
        ConsumerRecord<byte[], byte[]> record) {

    /** What Kafka Streams writes on its own; our bridge and our runner write the same. */
    static final String HEADERS = "__streams.errors.";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        var headers = record.headers();
        return new DeadLetter(
                new LetterId.InTopic(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                header(headers, "topic"),
                number(header(headers, "partition")).map(Long::intValue).orElse(null),
                number(header(headers, "offset")).orElse(null),
                header(headers, "exception"),
                header(headers, "message"),
                record);
    }

    /** The class without its package. */
    String failure() {
        return exception == null ? "unknown" : exception.substring(exception.lastIndexOf('.') + 1);
    }

    private static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(HEADERS + name);
        return header == null ? null : Text.of(header.value());
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
