package io.codeflix.cli.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records lie between offsets. Offsets count more than records: ends of transactions have one each, compaction
 * leaves gaps, and what was rolled back is nobody's. So they are read, where that is quick.
 *
 * @param records as many, or at most as many
 * @param exact whether they were counted, not only their offsets
 */
public record RecordCount(long records, boolean exact) {

    /** Read within about a second; what has more is counted by its offsets. */
    private static final long AT_MOST = 50_000;

    private static final RecordCount NONE = new RecordCount(0, true);

    /**
     * Counts each partition, the shortest first.
     *
     * @param kafka reads only what is committed
     */
    public static Map<TopicPartition, RecordCount> between(
            Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        var counts = new HashMap<TopicPartition, RecordCount>();
        var begins = kafka.beginningOffsets(from.keySet());
        var committed = kafka.endOffsets(from.keySet());
        var starts = new HashMap<TopicPartition, Long>();
        var readable = new HashMap<TopicPartition, Long>();
        long budget = AT_MOST;
        var byLength = from.keySet().stream()
                .sorted(Comparator.comparingLong(partition -> length(partition, from, ends)))
                .toList();
        for (var partition : byLength) {
            long length = length(partition, from, ends);
            if (length > budget) {
                counts.put(partition, new RecordCount(length, false));
                continue;
            }
            budget -= length;
            counts.put(partition, NONE);
            starts.put(partition, Math.max(from.getOrDefault(partition, 0L), begins.getOrDefault(partition, 0L)));
            readable.put(partition, Math.min(ends.getOrDefault(partition, 0L), committed.getOrDefault(partition, 0L)));
        }
        new Span(kafka).read(starts, readable, record -> {
            counts.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    new RecordCount(1, true),
                    RecordCount::plus);
            return true;
        });
        return counts;
    }

    private static long length(
            TopicPartition partition, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        return Math.max(0, ends.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L));
    }

    public RecordCount plus(RecordCount other) {
        return new RecordCount(records + other.records, exact && other.exact);
    }

    public static RecordCount none() {
        return NONE;
    }

    @Override
    public String toString() {
        return (exact ? "" : "≤ ") + String.format(Locale.ROOT, "%,d", records);
    }
}
