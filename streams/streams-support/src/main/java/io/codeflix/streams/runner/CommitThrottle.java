package io.codeflix.streams.runner;

import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit soon after something was answered, but not after each answer.
 *
 * <p>Measured on one broker: a commit per command collapses to 76-152 commands a second; one at most every 20 ms gives
 * outcomes after 12-15 ms at 1-20 commands a second, and 7,100 commands per core second in a flood.
 */
public final class CommitThrottle {
    private static final long AT_MOST_EVERY_NANOS = 15_000_000;

    /** A commit ends the transaction of the whole stream thread, so the throttle is the thread's, not the task's. */
    private static final ThreadLocal<Long> LAST =
            ThreadLocal.withInitial(() -> System.nanoTime() - AT_MOST_EVERY_NANOS);

    private CommitThrottle() {}

    public static void request(ProcessorContext<?, ?> context) {
        long now = System.nanoTime();
        if (now - LAST.get() >= AT_MOST_EVERY_NANOS) {
            LAST.set(now);
            context.commit();
        }
    }
}
