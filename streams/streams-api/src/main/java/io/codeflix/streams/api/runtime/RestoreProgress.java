package io.codeflix.streams.api.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How many records the state stores of this instance still lack. */
final class RestoreProgress implements StateRestoreListener {
    private final Map<Part, Long> left = new ConcurrentHashMap<>();

    private record Part(TopicPartition partition, String store) {}

    long recordsLeft() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        left.put(new Part(partition, store), Math.max(0, to - from));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long count) {
        left.computeIfPresent(new Part(partition, store), (_, before) -> Math.max(0, before - count));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        left.remove(new Part(partition, store));
    }

    /** Somebody else goes on with it. */
    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        left.remove(new Part(partition, store));
    }
}
