package io.codeflix.cli.dlq;

import io.codeflix.cli.record.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Dead letters in topics. */
final class TopicLetters {

    private final Consumer<byte[], byte[]> kafka;
    private final Span span;

    TopicLetters(Consumer<byte[], byte[]> kafka) {
        this.kafka = kafka;
        this.span = new Span(kafka);
    }

    /** Every letter of a topic, oldest first in each partition; none where the topic isn't there. */
    void each(String topic, Predicate<DeadLetter> each) {
        var partitions = span.partitions(topic);
        span.read(
                kafka.beginningOffsets(partitions),
                kafka.endOffsets(partitions),
                record -> each.test(DeadLetter.of(record)));
    }

    Optional<DeadLetter> find(LetterId.InTopic id) {
        var partition = new TopicPartition(id.place(), id.partition());
        if (!span.partitions(id.place()).contains(partition)) {
            return Optional.empty();
        }
        long end = kafka.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long begin = kafka.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (id.offset() < begin || id.offset() >= end) {
            return Optional.empty();
        }
        var found = new ArrayList<DeadLetter>();
        span.read(Map.of(partition, id.offset()), Map.of(partition, id.offset() + 1), record -> {
            found.add(DeadLetter.of(record));
            return true;
        });
        return found.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }
}
