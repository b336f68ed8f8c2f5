package io.codeflix.cli.contract;

import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka and which registry. */
public final class ClusterOptions {

    private static final int LOCAL_PORT = 7400;
    private static final int KAFKA = 92;
    private static final int REGISTRY = 81;

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

    URI registry(Surroundings surroundings) {
        return registry != null
                ? registry
                : surroundings
                        .variable("CODEFLIX_REGISTRY_URL")
                        .map(URI::create)
                        .orElseGet(() -> URI.create("http://" + local(surroundings, REGISTRY) + "/apis/ccompat/v7"));
    }

    Admin kafka(Surroundings surroundings) {
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
                                .orElseGet(() -> local(surroundings, KAFKA)));
        config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(15).toMillis());
        config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(10).toMillis());
        return Admin.create(config);
    }

    private static String local(Surroundings surroundings, int offset) {
        int base = surroundings
                .variable("CODEFLIX_PORT_BASE")
                .map(Integer::parseInt)
                .orElse(LOCAL_PORT);
        return "127.0.0.1:" + (base + offset);
    }
}
