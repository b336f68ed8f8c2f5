package io.codeflix.encoder.task;

import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.media.RunRef;
import io.codeflix.media.StopTask;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that nobody waits for any more: the one under way is ended, a task that still lies in the queue is not begun. Words
 * about runs of other workers are forgotten among the latest; whatever slips through is told again when it speaks.
 */
public final class StopOrders {
    private static final Logger log = LoggerFactory.getLogger(StopOrders.class);

    /** Enough for a mass of canceled jobs, and a few megabytes at most. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> stoppedAttempts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    private @Nullable Running running;

    private record Running(RunRef run, StopSwitch stop) {}

    /** Takes note of an order and ends the run under way where it is meant. */
    public synchronized void hear(StopTask order) {
        if (order.getRunId() == null) {
            stoppedAttempts.merge(order.getTaskId(), order.getAttempt(), Math::max);
        }
        if (running != null && means(order, running.run())) {
            log.info("Ends run {} of {}: {}", running.run().getRunId(), order.getTaskId(), order.getReason());
            running.stop().stop(StopSwitch.Why.NOBODY_WAITS);
        }
    }

    /** Whether a task need not be begun. */
    public synchronized boolean isStopped(String taskId, int attempt) {
        return attempt <= stoppedAttempts.getOrDefault(taskId, 0);
    }

    /** From now on the run can be ended; at once, where the order came first. */
    synchronized void begin(RunRef run, StopSwitch stop) {
        running = new Running(run, stop);
        if (isStopped(run.getTaskId(), run.getAttempt())) {
            stop.stop(StopSwitch.Why.NOBODY_WAITS);
        }
    }

    synchronized void end() {
        running = null;
    }

    /** The run under way ends because the worker has to go. */
    synchronized void workerGoes() {
        if (running != null) {
            running.stop().stop(StopSwitch.Why.WORKER_GOES);
        }
    }

    private static boolean means(StopTask order, RunRef run) {
        return order.getTaskId().equals(run.getTaskId())
                && (order.getRunId() == null
                        ? run.getAttempt() <= order.getAttempt()
                        : order.getRunId().equals(run.getRunId()));
    }
}
