package io.codeflix.streams.api.runtime;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the log and its contract are.
 *
 * @param kafka the brokers
 * @param registry the schema registry
 */
@ConfigurationProperties("codeflix")
public record LogProperties(Kafka kafka, Registry registry) {

    /** The brokers, {@code host:port,…}. */
    public record Kafka(String bootstrapServers) {}

    /** Base URL of its Confluent-compatible API. */
    public record Registry(URI url) {}
}
