package io.codeflix.bridge.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of an outage when it begins, every half minute, and when it ends; a log line a retry would bury everything else. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final String effect;
    private long toldAt;
    private boolean on;

    /** @param effect what it means for people, for example {@code "Task commands wait in Kafka"} */
    public Outage(String effect) {
        this.effect = effect;
    }

    public synchronized void began(@Nullable Throwable cause) {
        long now = System.nanoTime();
        if (!on || now - toldAt > REMINDER.toNanos()) {
            LOG.warn("{}: {}", effect, String.valueOf(cause));
            toldAt = now;
        }
        on = true;
    }

    public synchronized void ended() {
        if (on) {
            LOG.info("{} no longer", effect);
            on = false;
        }
    }
}
