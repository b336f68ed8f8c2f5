package io.codeflix.registry;

import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How missing topics are created.
 *
 * @param partitions of every topic; chosen for life
 * @param replicationFactor copies of every partition
 * @param config further settings of the broker for every topic, for example {@code min.insync.replicas}
 */
public record TopicSettings(int partitions, short replicationFactor, Map<String, String> config) {

    public TopicSettings {
        if (partitions < 1 || replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "%d partitions with %d copies can't be".formatted(partitions, replicationFactor));
        }
        config = Map.copyOf(config);
    }

    /** For a single broker. */
    public static TopicSettings local() {
        return new TopicSettings(Topics.PARTITIONS, (short) 1, Map.of());
    }

    /** For a cluster: three copies, of which two must have every record. */
    public static TopicSettings cluster() {
        return new TopicSettings(Topics.PARTITIONS, (short) 3, Map.of("min.insync.replicas", "2"));
    }

    NewTopic newTopic(Topic topic) {
        var all = new HashMap<>(config);
        all.putAll(topic.retention().topicConfig());
        return new NewTopic(topic.name(), partitions, replicationFactor).configs(all);
    }
}
