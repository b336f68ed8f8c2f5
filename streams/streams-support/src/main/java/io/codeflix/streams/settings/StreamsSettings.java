package io.codeflix.streams.settings;

import static java.util.Map.entry;

import io.codeflix.contract.Topic;
import io.codeflix.streams.assignment.LastAssignment;
import io.codeflix.streams.assignment.WarmFirstAssignor;
import io.codeflix.streams.runner.StreamClients;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What every topology of ours runs with.
 *
 * @param applicationId names the group, the changelogs and the state
 * @param applicationServer {@code host:port} under which other instances reach this one
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDir,
        String applicationServer,
        int replicationFactor,
        Takeover takeover,
        Topic deadLetters) {

    /** Changelog records that a copy may lack and still take a partition over; they are restored within a second. */
    private static final long ACCEPTABLE_LAG = 1_000;

    public Properties toProperties() {
        var config = new HashMap<String, Object>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.APPLICATION_SERVER_CONFIG, applicationServer);
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicationFactor);
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, takeover.standbys());
        config.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, ACCEPTABLE_LAG);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // cheap intervals; the runner asks for a commit as soon as it has answered something
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        config.put(StreamsConfig.POLL_MS_CONFIG, 100);
        config.put(StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, StreamClients.class);
        // unreadable records are set aside; production errors stay fatal on purpose
        config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters.name());
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, CountUnreadable.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, CountFailures.class);
        if (takeover.standbys() > 0) {
            config.put(StreamsConfig.TASK_ASSIGNOR_CLASS_CONFIG, WarmFirstAssignor.class.getName());
            config.put(StreamsConfig.mainConsumerPrefix(LastAssignment.SETTING), new LastAssignment());
        }
        config.putAll(clients());
        var properties = new Properties();
        properties.putAll(config);
        return properties;
    }

    /**
     * A commit sends what lingers, so lingering costs no time: without it each record was a batch of its own. Not
     * compressed: gzip, which every client reads too, makes 85 of 217 bytes for seven times the CPU of writing it.
     */
    private Map<String, Object> clients() {
        return Map.ofEntries(
                entry(
                        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                        takeover.sessionMillis()),
                entry(
                        StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                        takeover.sessionMillis() / 3),
                entry(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
                entry(
                        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                        takeover.transactionMillis()),
                entry(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 100),
                entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 * 1024),
                entry(StreamsConfig.producerPrefix(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG), 5),
                entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "none"));
    }
}
