package io.codeflix.cli.contract;

import static java.util.Objects.requireNonNull;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.record.RecordCount;
import io.codeflix.contract.Retention;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Shows a topic: its partitions, and its settings against those that the contract declares.",
        footer = {"", "Example:", "  codeflix topic describe catalog.video.commands.v1"})
public final class TopicDescribe implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "TOPIC", description = "Its name.")
    String name = "";

    public TopicDescribe(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var kafka = cluster.kafka(surroundings);
                var reader = cluster.consumer(surroundings)) {
            output.print(sheet(kafka, reader), TopicSheet::readable);
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private TopicSheet sheet(Admin kafka, Consumer<byte[], byte[]> reader) {
        if (!KafkaAnswer.of(kafka.listTopics(new ListTopicsOptions().listInternal(true))
                        .names())
                .contains(name)) {
            throw KafkaAnswer.noSuchTopic(name);
        }
        var description = requireNonNull(
                KafkaAnswer.of(kafka.describeTopics(List.of(name)).allTopicNames())
                        .get(name));
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var config = requireNonNull(
                KafkaAnswer.of(kafka.describeConfigs(List.of(resource)).all()).get(resource));
        var declared = Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElse(null);
        return new TopicSheet(
                name,
                declared != null,
                declared == null ? null : declared.context(),
                declared == null ? null : words(declared.retention()),
                declared == null ? null : "text in UTF-8",
                declared == null
                        ? List.of()
                        : declared.schemas().stream().map(declared::subject).toList(),
                declared == null ? List.of() : differences(declared, description, config),
                settings(declared == null ? Map.of() : declared.retention().topicConfig(), config),
                partitions(kafka, reader, description));
    }

    private static String words(Retention retention) {
        return switch (retention) {
            case Retention.Forever() -> "for ever";
            case Retention.Compacted() -> "the latest record of each key";
            case Retention.Limited(var duration) -> duration.toDays() + " days";
        };
    }

    private static List<String> differences(Topic declared, TopicDescription description, Config config) {
        var found = new ArrayList<String>();
        if (description.partitions().size() != Topics.PARTITIONS) {
            found.add("%d partitions; the contract's default is %d, the same for all its topics"
                    .formatted(description.partitions().size(), Topics.PARTITIONS));
        }
        new TreeMap<>(declared.retention().topicConfig()).forEach((setting, value) -> {
            var actual = value(config, setting);
            if (!value.equals(actual)) {
                found.add("%s is %s, declared is %s".formatted(setting, Cell.of(actual), value));
            }
        });
        return found;
    }

    private static List<TopicSheet.Setting> settings(Map<String, String> declared, Config config) {
        var names = new TreeSet<>(declared.keySet());
        config.entries().stream()
                .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .map(ConfigEntry::name)
                .forEach(names::add);
        return names.stream()
                .map(setting -> new TopicSheet.Setting(setting, value(config, setting), declared.get(setting)))
                .toList();
    }

    private static @Nullable String value(Config config, String setting) {
        var entry = config.get(setting);
        return entry == null ? null : entry.value();
    }

    private List<TopicSheet.Partition> partitions(
            Admin kafka, Consumer<byte[], byte[]> reader, TopicDescription description) {
        var begins = offsets(kafka, description, OffsetSpec.earliest());
        var ends = offsets(kafka, description, OffsetSpec.latest());
        var counts = RecordCount.between(reader, of(begins), of(ends));
        var sizes = sizes(kafka);
        return description.partitions().stream()
                .map(info -> {
                    int number = info.partition();
                    long begin = begins.getOrDefault(number, 0L);
                    long end = ends.getOrDefault(number, 0L);
                    var count = counts.getOrDefault(new TopicPartition(name, number), RecordCount.none());
                    return new TopicSheet.Partition(
                            number,
                            info.leader() == null ? null : info.leader().id(),
                            info.replicas().stream().map(Node::id).toList(),
                            info.isr().stream().map(Node::id).toList(),
                            begin,
                            end,
                            count.records(),
                            count.exact(),
                            sizes.get(number));
                })
                .sorted(Comparator.comparingInt(TopicSheet.Partition::partition))
                .toList();
    }

    private Map<TopicPartition, Long> of(Map<Integer, Long> offsets) {
        var byPartition = new HashMap<TopicPartition, Long>();
        offsets.forEach((number, offset) -> byPartition.put(new TopicPartition(name, number), offset));
        return byPartition;
    }

    private Map<Integer, Long> offsets(Admin kafka, TopicDescription description, OffsetSpec which) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        description.partitions().forEach(info -> asked.put(new TopicPartition(name, info.partition()), which));
        var offsets = new HashMap<Integer, Long>();
        KafkaAnswer.of(kafka.listOffsets(asked).all())
                .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
        return offsets;
    }

    /** Of the largest replica of each partition: a follower may be behind. */
    private Map<Integer, Long> sizes(Admin kafka) {
        var brokers = KafkaAnswer.of(kafka.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
        var sizes = new HashMap<Integer, Long>();
        KafkaAnswer.of(kafka.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(name)
                        && !replica.getValue().isFuture())
                .forEach(replica -> sizes.merge(
                        replica.getKey().partition(), replica.getValue().size(), Math::max));
        return sizes;
    }
}
