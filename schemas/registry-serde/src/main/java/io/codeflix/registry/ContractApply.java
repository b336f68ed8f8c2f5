package io.codeflix.registry;

import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import io.codeflix.registry.ContractReport.Change;
import io.codeflix.registry.ContractReport.Item;
import io.codeflix.registry.ContractReport.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Brings the contract to a registry and a Kafka: schemas first, since a topic without its schemas can't be written.
 * Applying it again changes nothing; two that apply it at once do no harm.
 */
public final class ContractApply {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration VISIBLE_POLL = Duration.ofMillis(50);

    private final SubjectRegistration subjects;
    private final Admin kafka;
    private final ContractCheck check;
    private final TopicSettings settings;

    /** @param patience how long to wait for a registry that does not answer */
    public ContractApply(URI registry, Duration patience, Admin kafka, TopicSettings settings) {
        this.subjects = new SubjectRegistration(registry, patience);
        this.kafka = kafka;
        this.check = new ContractCheck(kafka);
        this.settings = settings;
    }

    /**
     * Applies the whole contract.
     *
     * @throws ContractException names every refused schema and every topic that differs; where a schema was refused no
     *     topic was touched
     * @throws RegistryUnavailableException the registry did not answer in time
     * @throws KafkaException Kafka did not
     */
    public ContractReport apply() {
        return apply(Topics.all());
    }

    /** Applies a part of the contract. */
    public ContractReport apply(List<Topic> topics) {
        var items = new ArrayList<>(subjects.register(topics));
        items.addAll(create(topics));
        return new ContractReport(items);
    }

    private List<Item> create(List<Topic> topics) {
        var existing = check.partitionCounts(topics).keySet();
        kafka.createTopics(topics.stream()
                        .filter(topic -> !existing.contains(topic.name()))
                        .map(settings::newTopic)
                        .toList())
                .values()
                .forEach(ContractApply::await);
        requireEqualPartitions(onceVisible(topics));
        return topics.stream()
                .map(topic -> new Item(
                        Kind.TOPIC, topic.name(), existing.contains(topic.name()) ? Change.UNCHANGED : Change.CREATED))
                .toList();
    }

    private static void await(String name, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // somebody else applies it too, or just did
                throw new KafkaException("Kafka could not create topic " + name, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while creating topic " + name, e);
        }
    }

    /** A broker may not tell of a new topic at once, and whoever starts next would miss it. */
    private Map<String, Integer> onceVisible(List<Topic> topics) {
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (true) {
            var counts = check.partitionCounts(topics);
            if (counts.size() == topics.size()) {
                return counts;
            }
            if (System.nanoTime() > deadline) {
                throw new ContractException(check.violations(topics));
            }
            LockSupport.parkNanos(VISIBLE_POLL.toNanos());
        }
    }

    private void requireEqualPartitions(Map<String, Integer> counts) {
        var violations = new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(topic -> topic.getValue() != settings.partitions())
                        .map(topic -> "Topic %s has %d partitions, expected %d; the number is chosen for life"
                                .formatted(topic.getKey(), topic.getValue(), settings.partitions()))
                        .toList();
        if (!violations.isEmpty()) {
            throw new ContractException(violations);
        }
    }
}
