package io.codeflix.registry;

import io.codeflix.contract.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What an app asks at its start: are its topics there, with equal partition counts? With unequal ones records that belong
 * together land in different tasks, and references go missing without any error.
 */
public final class ContractCheck {
    private final Admin kafka;

    public ContractCheck(Admin kafka) {
        this.kafka = kafka;
    }

    /**
     * @throws ContractException names every topic that is missing or differs
     * @throws KafkaException Kafka could not be asked
     */
    public void verify(Collection<Topic> topics) {
        var violations = violations(topics);
        if (!violations.isEmpty()) {
            throw new ContractException(violations);
        }
    }

    /** The same as a list of sentences; empty where all is well. */
    public List<String> violations(Collection<Topic> topics) {
        var partitions = partitionCounts(topics);
        var violations = new ArrayList<String>();
        for (var topic : topics) {
            if (!partitions.containsKey(topic.name())) {
                violations.add("Topic %s is missing; 'codeflix schema apply' creates it".formatted(topic.name()));
            }
        }
        if (new TreeSet<>(partitions.values()).size() > 1) {
            violations.add("Partition counts must be equal, but are %s".formatted(partitions));
        }
        return violations;
    }

    /** Partition counts of those topics that exist, by name. */
    Map<String, Integer> partitionCounts(Collection<Topic> topics) {
        var names = topics.stream().map(Topic::name).distinct().toList();
        var found = new HashMap<String, Integer>();
        kafka.describeTopics(names).topicNameValues().forEach((name, description) -> {
            try {
                found.put(name, description.get().partitions().size());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException("Kafka could not describe topic " + name, e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Interrupted while asking Kafka for topic " + name, e);
            }
        });
        return found;
    }
}
