package io.codeflix.streams.query;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.jspecify.annotations.Nullable;

/**
 * How many records the copies in this instance are behind. The brokers are asked for it at most twice a second, and are
 * not waited for: a reader in a fault wants what is known now.
 */
public final class CopyLags {
    private static final Duration KEPT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Supplier<KafkaStreams> streams;
    private @Nullable Asked last;

    private record Asked(long atNanos, CompletableFuture<Map<String, Map<Integer, LagInfo>>> answer) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - atNanos);
        }
    }

    public CopyLags(Supplier<KafkaStreams> streams) {
        this.streams = streams;
    }

    /** Empty where it isn't known. */
    OptionalLong of(String store, int partition) {
        var asked = asked();
        var patience = PATIENCE.minus(asked.age());
        try {
            var lags = asked.answer().get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            var lag = lags.getOrDefault(store, Map.of()).get(partition);
            return lag == null ? OptionalLong.empty() : OptionalLong.of(lag.offsetLag());
        } catch (ExecutionException | TimeoutException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    /** One question at a time, however many readers there are. */
    private synchronized Asked asked() {
        var current = last;
        if (current == null || current.answer().isDone() && current.age().compareTo(KEPT) > 0) {
            current = new Asked(
                    System.nanoTime(),
                    CompletableFuture.supplyAsync(
                            () -> streams.get().allLocalStorePartitionLags(), Thread::startVirtualThread));
            last = current;
        }
        return current;
    }
}
