package io.codeflix.cli.cluster;

import io.codeflix.cli.run.Cli;
import io.codeflix.contract.Topic;
import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.TopicSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka and one registry for all tests of the JVM, with the whole contract applied. */
public final class Cluster {

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    private final RegistryOnHttp registry;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicSerdes serdes;

    private static final class Running {
        static final Cluster CLUSTER = new Cluster();
    }

    private Cluster() {
        try {
            kafka.brokerProperties(Map.of(
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "transaction.state.log.num.partitions", "2",
                    "offsets.topic.num.partitions", "1",
                    "offsets.topic.replication.factor", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "auto.create.topics.enable", "false"));
            kafka.afterPropertiesSet();
            registry = new RegistryOnHttp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serdes = new TopicSerdes(new ConfluentRegistry(URI.create(registry.url())));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        var applied = cli(Path.of("")).run("schema", "apply", "--partitions", "3");
        if (applied.exitCode() != 0) {
            throw new IllegalStateException(applied.err());
        }
    }

    public static Cluster running() {
        return Running.CLUSTER;
    }

    /** An operator at this cluster. */
    public Cli cli(Path folder) {
        return new Cli(folder)
                .with("CODEFLIX_KAFKA_BOOTSTRAP_SERVERS", kafka.getBrokersAsString())
                .with("CODEFLIX_REGISTRY_URL", registry.url());
    }

    public String bootstrapServers() {
        return kafka.getBrokersAsString();
    }

    public byte[] encoded(Topic topic, SpecificRecord record) {
        return Objects.requireNonNull(serdes.anyOf(topic).serializer().serialize(topic.name(), record));
    }

    public RecordMetadata send(
            Topic topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        return send(topic, null, key, value, headers);
    }

    public RecordMetadata send(
            Topic topic,
            @Nullable Integer partition,
            @Nullable String key,
            byte @Nullable [] value,
            Map<String, String> headers) {
        var all = new RecordHeaders();
        headers.forEach((name, content) -> all.add(name, content.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(new ProducerRecord<>(
                            topic.name(),
                            partition,
                            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                            value,
                            all))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How each batch of a topic is compressed, as it lies at the broker. */
    public List<CompressionType> compressionsOf(Topic topic) {
        return StoredBatches.compressionsOf(topic, kafka.getBrokersAsString());
    }

    /** What a topic holds under a key, as its readers see it. */
    public List<ConsumerRecord<byte[], byte[]>> recordsOf(Topic topic, String key) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var config = Map.<String, Object>of(
                "bootstrap.servers", kafka.getBrokersAsString(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found.stream()
                .filter(record -> record.key() != null && new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }
}
