package io.codeflix.bridge.commands;

import io.codeflix.contract.MediaTopics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts a record aside as it was, with where it came from and why. The headers are those of Kafka Streams' own dead
 * letters, so that one tool reads them all.
 */
@Component
class KafkaDeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);
    private static final String HEADER = "__streams.errors.";

    private final KafkaTemplate<byte[], byte[]> kafka;

    KafkaDeadLetters(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Ends when Kafka has it. */
    CompletableFuture<Void> put(ConsumerRecord<byte[], byte[]> record, Route.Poison poison) {
        LOG.warn(
                "Dead letter from {}-{} at {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                poison.reason());
        var letter = new ProducerRecord<>(
                MediaTopics.BRIDGE_DEAD_LETTERS.name(), null, record.key(), record.value(), record.headers());
        header(letter, "topic", record.topic());
        header(letter, "partition", String.valueOf(record.partition()));
        header(letter, "offset", String.valueOf(record.offset()));
        header(letter, "exception", poison.cause().getClass().getName());
        header(letter, "message", poison.reason());
        return kafka.send(letter).thenAccept(_ -> {});
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(HEADER + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
