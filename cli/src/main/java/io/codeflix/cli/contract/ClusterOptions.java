package io.codeflix.cli.contract;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.stack.LocalEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka and which registry. */
public final class ClusterOptions {

    private static final Duration API_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka. Default: CODEFLIX_KAFKA_BOOTSTRAP_SERVERS, else the one on this machine.")
    @Nullable
    String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "Any Confluent-compatible registry. Default: CODEFLIX_REGISTRY_URL, else the one on this machine.")
    @Nullable
    URI registry;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the Kafka client, for instance for TLS and SASL.")
    @Nullable
    Path clientProperties;

    public URI registry(Surroundings surroundings) {
        return registry != null
                ? registry
                : surroundings
                        .variable("CODEFLIX_REGISTRY_URL")
                        .map(URI::create)
                        .orElseGet(() -> LocalEndpoints.of(surroundings).registry());
    }

    public Admin kafka(Surroundings surroundings) {
        var config = client(surroundings);
        config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(API_TIMEOUT));
        config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT));
        return made(() -> Admin.create(config));
    }

    /** A reader without a group: it leaves no trace behind and disturbs nobody. */
    public Consumer<byte[], byte[]> consumer(Surroundings surroundings) {
        var config = client(surroundings);
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(API_TIMEOUT));
        config.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return made(() -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** A writer of whole transactions; whoever opens a second one under the same id ends the first. */
    public Producer<byte[], byte[]> transactions(Surroundings surroundings, String transactionalId) {
        var config = client(surroundings);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(API_TIMEOUT));
        config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT));
        config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * millis(API_TIMEOUT));
        return made(() -> new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** An address that can't be resolved, or a setting that is none, fails here already. */
    private static <T> T made(Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private Properties client(Surroundings surroundings) {
        var config = new Properties();
        if (clientProperties != null) {
            try (var file = Files.newBufferedReader(clientProperties)) {
                config.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        config.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers != null
                        ? bootstrapServers
                        : surroundings
                                .variable("CODEFLIX_KAFKA_BOOTSTRAP_SERVERS")
                                .orElseGet(() -> LocalEndpoints.of(surroundings).kafka()));
        return config;
    }

    private static int millis(Duration duration) {
        return (int) duration.toMillis();
    }
}
