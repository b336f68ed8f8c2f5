package io.codeflix.cli.contract;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the contract's topics with their sizes.")
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
     * @param endOffsets sum over its partitions: records ever written, transaction markers included
     */
    private record Row(String topic, int partitions, long endOffsets, boolean inContract) {}

    public TopicList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var kafka = cluster.kafka(surroundings)) {
            output.print(rows(kafka), TopicList::readable);
            return 0;
        }
    }

    private List<Row> rows(Admin kafka) {
        var contract = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        var names = KafkaAnswer.of(kafka.listTopics().names()).stream()
                .filter(name -> all || contract.contains(name))
                .sorted()
                .toList();
        var descriptions = KafkaAnswer.of(kafka.describeTopics(names).allTopicNames());
        var ends = endOffsets(kafka, descriptions);
        var rows = new ArrayList<Row>();
        for (var name : names) {
            var description = descriptions.get(name);
            if (description != null) {
                rows.add(new Row(
                        name, description.partitions().size(), ends.getOrDefault(name, 0L), contract.contains(name)));
            }
        }
        return rows;
    }

    private static Map<String, Long> endOffsets(Admin kafka, Map<String, TopicDescription> topics) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        topics.forEach((name, description) -> description
                .partitions()
                .forEach(partition -> asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        var sums = new HashMap<String, Long>();
        KafkaAnswer.of(kafka.listOffsets(asked).all())
                .forEach((partition, end) -> sums.merge(partition.topic(), end.offset(), Long::sum));
        return sums;
    }

    private static String readable(List<Row> rows) {
        if (rows.isEmpty()) {
            return "No topics. Next: codeflix schema apply";
        }
        var table = Table.of("TOPIC", "PARTITIONS", "END OFFSETS", "IN CONTRACT");
        rows.forEach(row -> table.row(row.topic(), row.partitions(), row.endOffsets(), row.inContract()));
        return table.toString();
    }
}
