package io.codeflix.cli.contract;

import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lag",
        description = {
            "Shows how far each application is behind, by topic and partition.",
            "Under transactions a lag of 1 or 2 that doesn't grow is a marker, not a record."
        },
        footer = {"", "Examples:", "  codeflix topic lag --behind", "  codeflix topic lag media.task.events.v1 -o json"
        })
public final class TopicLag implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "Only these topics. Default: all that are read.")
    List<String> topics = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "Only this application; repeat for more.")
    List<String> groups = new ArrayList<>();

    @Option(names = "--behind", description = "Only where something is left to read.")
    boolean behind;

    /**
     * How far one application is in one partition.
     *
     * @param state of the group, for instance STABLE, EMPTY where nobody runs, or COMPLETING_REBALANCE
     * @param client who reads it now; null where nobody does
     */
    private record Row(
            String group,
            String state,
            String topic,
            int partition,
            long committed,
            long end,
            long lag,
            @Nullable String client) {}

    public TopicLag(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var kafka = cluster.kafka(surroundings)) {
            output.print(rows(kafka), TopicLag::readable);
            return 0;
        }
    }

    private List<Row> rows(Admin kafka) {
        var known = KafkaAnswer.of(
                        kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(group -> group.groupId())
                .toList();
        groups.stream().filter(group -> !known.contains(group)).findFirst().ifPresent(group -> {
            throw new NotFoundException("there is no group " + group, "'codeflix topic lag' shows all of them");
        });
        requireTopics(kafka);
        var asked = groups.isEmpty() ? known : groups;
        var descriptions = KafkaAnswer.of(kafka.describeConsumerGroups(asked).all());
        var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        asked.forEach(group -> specs.put(group, new ListConsumerGroupOffsetsSpec()));
        var rows = new ArrayList<Row>();
        KafkaAnswer.of(kafka.listConsumerGroupOffsets(specs).all()).forEach((group, offsets) -> {
            var committed = new HashMap<TopicPartition, Long>();
            offsets.forEach((partition, offset) -> {
                if (offset != null && (topics.isEmpty() || topics.contains(partition.topic()))) {
                    committed.put(partition, offset.offset());
                }
            });
            rows.addAll(rows(kafka, Objects.requireNonNull(descriptions.get(group)), committed));
        });
        return rows.stream()
                .filter(row -> !behind || row.lag() > 0)
                .sorted(Comparator.comparing(Row::group)
                        .thenComparing(Row::topic)
                        .thenComparing(Row::partition))
                .toList();
    }

    private void requireTopics(Admin kafka) {
        if (!topics.isEmpty()) {
            var known = KafkaAnswer.of(kafka.listTopics().names());
            topics.stream().filter(topic -> !known.contains(topic)).findFirst().ifPresent(topic -> {
                throw KafkaAnswer.noSuchTopic(topic);
            });
        }
    }

    private static List<Row> rows(Admin kafka, ConsumerGroupDescription group, Map<TopicPartition, Long> committed) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var clients = new HashMap<TopicPartition, String>();
        group.members()
                .forEach(member -> member.assignment()
                        .topicPartitions()
                        .forEach(partition -> clients.put(partition, member.clientId())));
        return KafkaAnswer.of(kafka.listOffsets(asked).all()).entrySet().stream()
                .map(end -> {
                    var partition = end.getKey();
                    long at = committed.getOrDefault(partition, 0L);
                    long last = end.getValue().offset();
                    return new Row(
                            group.groupId(),
                            group.groupState().toString(),
                            partition.topic(),
                            partition.partition(),
                            at,
                            last,
                            Math.max(0, last - at),
                            clients.get(partition));
                })
                .toList();
    }

    private static String readable(List<Row> rows) {
        if (rows.isEmpty()) {
            return "Nobody is behind, or nobody reads.";
        }
        var table = Table.of("GROUP", "STATE", "TOPIC", "PART", "COMMITTED", "END", "LAG", "CLIENT");
        rows.forEach(row -> table.row(
                row.group(),
                row.state(),
                row.topic(),
                row.partition(),
                row.committed(),
                row.end(),
                row.lag(),
                row.client()));
        long lag = rows.stream().mapToLong(Row::lag).sum();
        return "%s%n%n%d behind in all".formatted(table, lag);
    }
}
