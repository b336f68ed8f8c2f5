package io.codeflix.encoder.ffmpeg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run from outside: when its time is up, or when the worker has to go. */
public final class StopSwitch {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Instant deadline;
    private final Duration limit;

    private StopSwitch(Duration limit) {
        this.limit = limit;
        this.deadline = Instant.now().plus(limit);
    }

    /** The time runs from now on. */
    public static StopSwitch after(Duration limit) {
        return new StopSwitch(limit);
    }

    /** Asks the run to end as soon as it can; safe from any thread. */
    public void stop() {
        stopped.set(true);
    }

    public boolean isStopped() {
        return stopped.get();
    }

    public boolean isLate() {
        return Instant.now().isAfter(deadline);
    }

    /** @throws io.codeflix.encoder.failure.RunFailedException where the run must not go on */
    public void check() {
        if (isStopped()) {
            throw Failures.stopped(List.of());
        }
        if (isLate()) {
            throw Failures.late(limit, List.of());
        }
    }

    public Duration limit() {
        return limit;
    }
}
