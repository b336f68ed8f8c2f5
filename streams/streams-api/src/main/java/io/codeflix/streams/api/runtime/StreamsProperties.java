package io.codeflix.streams.api.runtime;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topology runs here.
 *
 * @param stateDir folder of the state stores; may be lost, is then restored from Kafka
 * @param applicationServer {@code host:port} under which other instances reach this one
 * @param replicationFactor of internal topics
 * @param standbys warm copies of each store on other instances
 */
@ConfigurationProperties("codeflix.streams")
public record StreamsProperties(
        Path stateDir,
        String applicationServer,
        @DefaultValue("1") int replicationFactor,
        @DefaultValue("1") int standbys) {}
