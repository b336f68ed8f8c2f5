package io.codeflix.cli.contract;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.record.Decoder;
import io.codeflix.cli.record.RecordLines;
import io.codeflix.cli.record.RecordView;
import io.codeflix.cli.record.Span;
import io.codeflix.cli.record.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tail",
        description = {
            "Shows a topic's last records, decoded, oldest first; with -f those that come.",
            "Only what is committed. With -o json one line a record."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix topic tail catalog.video.events.v1 -n 5",
            "  codeflix topic tail media.task.events.v1 -f --key ASSET-ID",
            "  codeflix topic tail catalog.command.outcomes.v1 --from 30m -o json | jq .value.status"
        })
public final class TopicTail implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int LAST = 10;

    private static final Comparator<ConsumerRecord<byte[], byte[]>> BY_TIME = Comparator.comparingLong(
                    (ConsumerRecord<byte[], byte[]> record) -> record.timestamp())
            .thenComparingInt(ConsumerRecord::partition)
            .thenComparingLong(ConsumerRecord::offset);

    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "TOPIC", description = "Its name.")
    String topic = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what comes, until Ctrl-C.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many records: the last, or with --from the first. Default: 10; all with --from.")
    @Nullable
    Integer lines;

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            converter = Start.Converter.class,
            description = "beginning, end, an offset, how long ago (30m, 2h) or an instant.")
    @Nullable
    Start from;

    @Option(names = "--partition", paramLabel = "P", description = "Only this partition; repeat for more.")
    List<Integer> partitions = new ArrayList<>();

    @Option(names = "--key", paramLabel = "KEY", description = "Only records with this key.")
    @Nullable
    String key;

    public TopicTail(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (lines != null && lines < 0) {
            throw new ParameterException(spec.commandLine(), "-n is 0 or more");
        }
        var decoder = Decoder.askingFor(cluster.registry(surroundings));
        try (var kafka = cluster.consumer(surroundings)) {
            var span = new Span(kafka);
            var chosen = chosen(span);
            var ends = kafka.endOffsets(chosen);
            if (from == null) {
                last(kafka, span, ends).forEach(record -> print(decoder.read(record)));
            } else {
                first(kafka, span, from, ends, decoder);
            }
            if (follow) {
                follow(kafka, ends, decoder);
            }
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private List<TopicPartition> chosen(Span span) {
        var all = span.partitions(topic);
        if (all.isEmpty()) {
            throw KafkaAnswer.noSuchTopic(topic);
        }
        for (int partition : partitions) {
            if (partition < 0 || partition >= all.size()) {
                throw new ParameterException(
                        spec.commandLine(), "%s has the partitions 0 to %d".formatted(topic, all.size() - 1));
            }
        }
        return all.stream()
                .filter(partition -> partitions.isEmpty() || partitions.contains(partition.partition()))
                .toList();
    }

    /** Goes back ever further until there are enough: markers of transactions and other keys count as offsets too. */
    private List<ConsumerRecord<byte[], byte[]>> last(
            Consumer<byte[], byte[]> kafka, Span span, Map<TopicPartition, Long> ends) {
        int wanted = lines == null ? LAST : lines;
        var begins = kafka.beginningOffsets(ends.keySet());
        if (wanted == 0) {
            return List.of();
        }
        for (long back = Math.max(64, 2L * wanted); ; back *= 8) {
            var starts = new HashMap<TopicPartition, Long>();
            for (var end : ends.entrySet()) {
                starts.put(end.getKey(), Math.max(begins.getOrDefault(end.getKey(), 0L), end.getValue() - back));
            }
            var inOrder = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            span.read(starts, ends, record -> {
                if (isWanted(record)) {
                    inOrder.add(record);
                }
                return true;
            });
            if (inOrder.size() >= wanted || starts.equals(begins)) {
                inOrder.sort(BY_TIME);
                return inOrder.subList(Math.max(0, inOrder.size() - wanted), inOrder.size());
            }
        }
    }

    /** As they come, in the order of each partition: a topic may hold more than this process can. */
    private void first(
            Consumer<byte[], byte[]> kafka, Span span, Start from, Map<TopicPartition, Long> ends, Decoder decoder) {
        long wanted = lines == null ? Long.MAX_VALUE : lines;
        if (wanted == 0) {
            return;
        }
        var printed = new AtomicLong();
        span.read(starts(kafka, from, ends), ends, record -> {
            if (isWanted(record)) {
                print(decoder.read(record));
                printed.incrementAndGet();
            }
            return printed.get() < wanted && isHeard();
        });
    }

    /** Whoever reads us may be gone. */
    private boolean isHeard() {
        return !spec.commandLine().getOut().checkError();
    }

    private static Map<TopicPartition, Long> starts(
            Consumer<byte[], byte[]> kafka, Start from, Map<TopicPartition, Long> ends) {
        var starts = new HashMap<>(kafka.beginningOffsets(ends.keySet()));
        switch (from) {
            case Start.Beginning() -> {}
            case Start.End() -> starts.putAll(ends);
            case Start.Offset(long offset) -> starts.replaceAll((_, begin) -> Math.max(begin, offset));
            case Start.At(var moment) -> {
                var asked = new HashMap<TopicPartition, Long>();
                ends.keySet().forEach(partition -> asked.put(partition, moment.toEpochMilli()));
                Map<TopicPartition, @Nullable OffsetAndTimestamp> answered = kafka.offsetsForTimes(asked);
                starts.replaceAll((partition, _) -> {
                    var at = answered.get(partition);
                    return at == null ? ends.getOrDefault(partition, 0L) : at.offset();
                });
            }
        }
        return starts;
    }

    private void follow(Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> from, Decoder decoder) {
        kafka.assign(from.keySet());
        from.forEach(kafka::seek);
        while (isHeard()) {
            for (var record : kafka.poll(POLL)) {
                if (isWanted(record)) {
                    print(decoder.read(record));
                }
            }
        }
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
        return key == null || key.equals(Text.of(record.key()));
    }

    private void print(RecordView record) {
        if (output.isForPeople()) {
            RecordLines.print(spec.commandLine().getOut(), record, surroundings);
        } else {
            output.printItem(record);
        }
    }
}
