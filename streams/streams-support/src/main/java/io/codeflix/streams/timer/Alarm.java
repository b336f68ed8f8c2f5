package io.codeflix.streams.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Rings for each timer of a task when its moment has come: earliest first, a bounded number in one go, and at once for what
 * came due while nothing ran. A timer's end and what follows from it are one transaction, so a process that is killed
 * in between rings again and nothing rings twice.
 */
public final class Alarm {
    /** Timers that ring in one go, so that a mass of them is no giant transaction. */
    private static final int BATCH = 500;

    /** Before the next look where all that was due has rung; moments are kept in whole milliseconds. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final DueTimers timers;
    private final BiConsumer<Timer, Instant> ring;
    private final WakeUp wakeUp;
    private Instant silentUntil;

    private Alarm(
            ProcessorContext<?, ?> context, DueTimers timers, BiConsumer<Timer, Instant> ring, Instant silentUntil) {
        this.timers = timers;
        this.ring = ring;
        this.wakeUp = new WakeUp(context, this::ring);
        this.silentUntil = silentUntil;
    }

    /**
     * Sets the alarm of a task that begins.
     *
     * @param ring takes a timer that is spent by then, and the moment at which it rings
     */
    public static void set(ProcessorContext<?, ?> context, DueTimers timers, BiConsumer<Timer, Instant> ring) {
        set(context, timers, ring, Duration.ZERO);
    }

    /** @param silence from now on, in which nothing rings */
    public static void set(
            ProcessorContext<?, ?> context, DueTimers timers, BiConsumer<Timer, Instant> ring, Duration silence) {
        var silentUntil = Instant.ofEpochMilli(context.currentSystemTimeMs()).plus(silence);
        var alarm = new Alarm(context, timers, ring, silentUntil);
        timers.whenSet(alarm::expect);
        timers.earliest().ifPresent(alarm::expect);
    }

    private void expect(Instant due) {
        wakeUp.noLaterThan(due.isBefore(silentUntil) ? silentUntil : due);
    }

    private void ring(Instant now) {
        silentUntil = now.plus(PAUSE);
        try {
            var due = timers.due(now, BATCH);
            if (due.size() == BATCH) {
                silentUntil = now;
            }
            for (var timer : due) {
                timers.spend(timer);
                ring.accept(timer, now);
            }
        } finally {
            timers.earliest().ifPresent(this::expect); // also where one failed: the others still have to ring
        }
    }
}
