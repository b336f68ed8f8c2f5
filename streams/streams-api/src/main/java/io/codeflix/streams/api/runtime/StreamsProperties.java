package io.codeflix.streams.api.runtime;

import io.codeflix.streams.settings.Takeover;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topology runs here.
 *
 * @param stateDir folder of the state stores; may be lost, is then restored from Kafka
 * @param applicationServer {@code host:port} under which other instances reach this one
 * @param replicationFactor of internal topics
 * @param standbys warm copies of each store on other instances
 * @param sessionTimeout silence after which an instance counts as dead; the brokers' least is 6 s unless they are told
 * @param transactionTimeout after which an open transaction of a dead instance is aborted
 */
@ConfigurationProperties("codeflix.streams")
public record StreamsProperties(
        Path stateDir,
        String applicationServer,
        @DefaultValue("1") int replicationFactor,
        @DefaultValue("1") int standbys,
        @DefaultValue("6s") Duration sessionTimeout,
        @DefaultValue("10s") Duration transactionTimeout) {

    Takeover takeover() {
        return new Takeover(standbys, sessionTimeout, transactionTimeout);
    }
}
