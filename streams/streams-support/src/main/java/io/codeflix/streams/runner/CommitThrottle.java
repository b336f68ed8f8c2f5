package io.codeflix.streams.runner;

import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit soon after something was answered, but never spends more than half of a thread's time on commits.
 *
 * <p>Measured on one broker: a commit per command collapses to 76-152 commands a second, as a commit takes 10-60 ms. A
 * fixed pause of 15 ms did the same with a catalog of 100,000 titles, whose commits take longer than that: 193 commands
 * a second. So the pause is as long as the last commit took, which made 801 of them.
 */
public final class CommitThrottle {
    private static final long SHORTEST_PAUSE_NANOS = 15_000_000;

    /** A commit ends the transaction of the whole stream thread, so this is the thread's, not the task's. */
    private static final ThreadLocal<CommitThrottle> OF_THREAD =
            ThreadLocal.withInitial(() -> new CommitThrottle(System::nanoTime));

    private final LongSupplier clock;
    private boolean requested;
    private long requestedAt;
    private long committedAt;
    private long pause = SHORTEST_PAUSE_NANOS;

    /** @param clock nanoseconds */
    CommitThrottle(LongSupplier clock) {
        this.clock = clock;
        this.committedAt = clock.getAsLong() - SHORTEST_PAUSE_NANOS;
    }

    /** Says that something was answered. */
    public static void request(ProcessorContext<?, ?> context) {
        if (OF_THREAD.get().isDue()) {
            context.commit();
        }
    }

    /** The throttle of the thread that asks. */
    static CommitThrottle ofThread() {
        return OF_THREAD.get();
    }

    /** Whether a commit is to be asked for now; true once before each commit. */
    boolean isDue() {
        long now = clock.getAsLong();
        if (requested || now - committedAt < pause) {
            return false;
        }
        requested = true;
        requestedAt = now;
        return true;
    }

    /** Does the last step of a commit, and notes how long it took; what was asked for began with the asking. */
    void commit(Runnable lastStep) {
        long began = requested ? requestedAt : clock.getAsLong();
        lastStep.run();
        committedAt = clock.getAsLong();
        pause = Math.max(SHORTEST_PAUSE_NANOS, committedAt - began);
        requested = false;
    }
}
