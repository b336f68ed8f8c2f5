package io.codeflix.cli.contract;

import io.codeflix.cli.console.Column;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.record.RecordCount;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description =
                "Lists the contract's topics with how many records they hold; a ≤ stands before what is not counted.")
public final class TopicList implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--all", description = "Also changelogs and everything else that Kafka holds.")
    boolean all;

    /**
     * One topic.
     *
     * @param records that it holds now
     * @param exact whether they were counted; else there are at most so many
     */
    private record Row(String topic, int partitions, long records, boolean exact, boolean inContract) {}

    public TopicList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var kafka = cluster.kafka(surroundings);
                var reader = cluster.consumer(surroundings)) {
            output.print(rows(kafka, reader), TopicList::readable);
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private List<Row> rows(Admin kafka, Consumer<byte[], byte[]> reader) {
        var contract = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        var names = KafkaAnswer.of(kafka.listTopics().names()).stream()
                .filter(name -> all || contract.contains(name))
                .sorted()
                .toList();
        var descriptions = KafkaAnswer.of(kafka.describeTopics(names).allTopicNames());
        var counts = counts(reader, descriptions);
        var rows = new ArrayList<Row>();
        for (var name : names) {
            var description = descriptions.get(name);
            if (description != null) {
                var count = counts.getOrDefault(name, RecordCount.none());
                rows.add(new Row(
                        name,
                        description.partitions().size(),
                        count.records(),
                        count.exact(),
                        contract.contains(name)));
            }
        }
        return rows;
    }

    private static Map<String, RecordCount> counts(
            Consumer<byte[], byte[]> reader, Map<String, TopicDescription> topics) {
        var partitions = topics.entrySet().stream()
                .flatMap(topic -> topic.getValue().partitions().stream()
                        .map(partition -> new TopicPartition(topic.getKey(), partition.partition())))
                .toList();
        var sums = new HashMap<String, RecordCount>();
        RecordCount.between(reader, reader.beginningOffsets(partitions), reader.endOffsets(partitions))
                .forEach((partition, count) -> sums.merge(partition.topic(), count, RecordCount::plus));
        return sums;
    }

    private static String readable(List<Row> rows) {
        if (rows.isEmpty()) {
            return "No topics. Next: codeflix schema apply";
        }
        var table = Table.of(
                Column.key("TOPIC"),
                Column.exact("PARTITIONS", 2),
                Column.main("RECORDS"),
                Column.exact("IN CONTRACT", 1));
        rows.forEach(row -> table.row(
                row.topic(), row.partitions(), new RecordCount(row.records(), row.exact()), row.inContract()));
        return table.toString();
    }
}
