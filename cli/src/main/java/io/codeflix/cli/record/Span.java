package io.codeflix.cli.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** What partitions hold right now, from given offsets to their ends. */
public final class Span {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration NOTHING_FOR = Duration.ofSeconds(15);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka;

    public Span(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** All partitions of a topic; empty where there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        return kafka.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Everything that a topic holds, in the order of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> whole(Collection<TopicPartition> partitions) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(kafka.beginningOffsets(partitions), kafka.endOffsets(partitions), record -> {
            all.add(record);
            return true;
        });
        return all;
    }

    /**
     * Reads each partition from its offset to its end.
     *
     * @param each gets a record, and answers whether it wants another
     * @throws TimeoutException the broker sent nothing for long
     */
    public void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Predicate<ConsumerRecord<byte[], byte[]>> each) {
        var open = new HashMap<>(ends);
        open.entrySet().removeIf(end -> from.getOrDefault(end.getKey(), 0L) >= end.getValue());
        kafka.assign(List.copyOf(open.keySet()));
        open.keySet().forEach(partition -> kafka.seek(partition, from.getOrDefault(partition, 0L)));
        long progress = System.nanoTime();
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = kafka.poll(POLL);
            for (var record : records) {
                var end = ends.get(new TopicPartition(record.topic(), record.partition()));
                if (end != null && record.offset() < end && !each.test(record)) {
                    return;
                }
            }
            if (open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue()) || !records.isEmpty()) {
                progress = System.nanoTime();
                kafka.assign(List.copyOf(open.keySet()));
            } else if (System.nanoTime() - progress > NOTHING_FOR.toNanos()) {
                throw new TimeoutException("no records for " + NOTHING_FOR.toSeconds() + " s");
            }
        }
    }
}
