package io.codeflix.bridge.app;

import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the topology would see and write. */
final class KafkaSide implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    KafkaSide(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    Future<RecordMetadata> write(String topic, @Nullable String key, byte[] value) {
        return producer.send(new ProducerRecord<>(topic, key, value));
    }

    Future<RecordMetadata> write(String topic, String key, byte[] value, TraceParent trace) {
        return producer.send(new ProducerRecord<>(topic, null, key, value, RecordTrace.only(trace)));
    }

    void flush() {
        producer.flush();
    }

    /** Last record of each of the keys, once all are there. */
    Arrived<ConsumerRecord<String, byte[]>> await(String topic, Set<String> keys) {
        var found = new HashMap<String, ConsumerRecord<String, byte[]>>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = reader(topic)) {
            while (!found.keySet().containsAll(keys)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Only %d of %d arrived in %s".formatted(found.size(), keys.size(), topic));
                }
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (keys.contains(record.key())) {
                        found.put(record.key(), record);
                    }
                }
            }
        }
        return new Arrived<>(found);
    }

    private KafkaConsumer<String, byte[]> reader(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
