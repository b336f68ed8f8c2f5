package io.codeflix.cli.contract;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Column;
import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.record.RecordCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lag",
        description = {
            "Shows how many records each application has not read yet, by topic and partition.",
            "They are counted, up to 50,000; beyond that their offsets are, with a ≤ before."
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

    @Option(names = "--behind", description = "Only where a record is left to read.")
    boolean behind;

    /**
     * How far one application is in one partition.
     *
     * @param committed offset up to which it has read
     * @param lag records that it has not read yet: those of finished transactions, without the transactions' ends
     * @param exact whether they were counted; else there are at most so many
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
            boolean exact,
            @Nullable String client) {

        RecordCount unread() {
            return new RecordCount(lag, exact);
        }
    }

    public TopicLag(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var kafka = cluster.kafka(surroundings);
                var reader = cluster.consumer(surroundings)) {
            output.print(rows(kafka, reader), TopicLag::readable);
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private List<Row> rows(Admin kafka, Consumer<byte[], byte[]> reader) {
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
            rows.addAll(rows(kafka, reader, Objects.requireNonNull(descriptions.get(group)), committed));
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

    private static List<Row> rows(
            Admin kafka,
            Consumer<byte[], byte[]> reader,
            ConsumerGroupDescription group,
            Map<TopicPartition, Long> committed) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var clients = new HashMap<TopicPartition, String>();
        group.members()
                .forEach(member -> member.assignment()
                        .topicPartitions()
                        .forEach(partition -> clients.put(partition, member.clientId())));
        var ends = new HashMap<TopicPartition, Long>();
        KafkaAnswer.of(kafka.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        var unread = RecordCount.between(reader, committed, ends);
        return ends.entrySet().stream()
                .map(end -> {
                    var partition = end.getKey();
                    long at = committed.getOrDefault(partition, 0L);
                    var count = unread.getOrDefault(partition, RecordCount.none());
                    return new Row(
                            group.groupId(),
                            group.groupState().toString(),
                            partition.topic(),
                            partition.partition(),
                            at,
                            end.getValue(),
                            count.records(),
                            count.exact(),
                            clients.get(partition));
                })
                .toList();
    }

    private static String readable(List<Row> rows) {
        if (rows.isEmpty()) {
            return "Everything is read, or nobody reads.";
        }
        var blocks = new ArrayList<String>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> "%s, %s".formatted(row.group(), row.state()), TreeMap::new, Collectors.toList()))
                .forEach((group, its) -> blocks.add(Cell.of(group) + System.lineSeparator() + table(its)));
        var unread = rows.stream().map(Row::unread).reduce(RecordCount.none(), RecordCount::plus);
        blocks.add("%s %s not yet read".formatted(unread, unread.records() == 1 ? "record" : "records"));
        return String.join(System.lineSeparator().repeat(2), blocks);
    }

    /** Groups have long names: one is said above its rows. */
    private static Table table(List<Row> rows) {
        var table = Table.of(
                Column.key("TOPIC"),
                Column.main("PART"),
                Column.main("UNREAD"),
                Column.exact("AT OFFSET", 3),
                Column.exact("END OFFSET", 2),
                Column.exact("CLIENT", 1));
        rows.forEach(
                row -> table.row(row.topic(), row.partition(), row.unread(), row.committed(), row.end(), row.client()));
        return table;
    }
}
