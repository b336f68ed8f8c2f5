package io.codeflix.encoder.ffmpeg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a run from outside: when its time is up, when the worker has to go, or when nobody waits for it any more. */
public final class StopSwitch {
    /** Why a run has to end before its time. */
    public enum Why {
        WORKER_GOES,
        NOBODY_WAITS
    }

    private final AtomicReference<@Nullable Why> stopped = new AtomicReference<>();
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

    /** Asks the run to end as soon as it can; safe from any thread. The first reason counts. */
    public void stop(Why why) {
        stopped.compareAndSet(null, why);
    }

    private boolean isLate() {
        return Instant.now().isAfter(deadline);
    }

    /** @throws io.codeflix.encoder.failure.RunFailedException where the run must not go on */
    public void check() {
        check(List.of());
    }

    void check(List<String> lastWords) {
        Why why = stopped.get();
        if (why != null) {
            throw Failures.stopped(why, lastWords);
        }
        if (isLate()) {
            throw Failures.late(limit, lastWords);
        }
    }
}
