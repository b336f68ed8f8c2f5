package io.codeflix.media.model.job;

import java.time.Duration;

/**
 * How patient the workflow is.
 *
 * @param lease silence after which a run has lost its task; workers report at least each second
 * @param queueDeadline wait after which a task that nobody started is sent again
 * @param attempts runs that a task may lose before the job fails
 * @param firstBackOff pause after the first failure; doubles with each further one
 * @param longestBackOff bound of that doubling
 * @param strict whether odd originals are refused, whatever their owners wish
 */
public record Policy(
        Duration lease,
        Duration queueDeadline,
        int attempts,
        Duration firstBackOff,
        Duration longestBackOff,
        boolean strict) {

    public static final Policy DEFAULT =
            new Policy(Duration.ofSeconds(30), Duration.ofMinutes(10), 3, Duration.ofSeconds(5), Duration.ofMinutes(2));

    /** One that plays what can be played. */
    public Policy(
            Duration lease, Duration queueDeadline, int attempts, Duration firstBackOff, Duration longestBackOff) {
        this(lease, queueDeadline, attempts, firstBackOff, longestBackOff, false);
    }

    public Policy {
        positive("lease", lease);
        positive("queue-deadline", queueDeadline);
        positive("first-back-off", firstBackOff);
        positive("longest-back-off", longestBackOff);
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
    }

    /** Pause after losing the given attempt of those that the task has left since it was planned or retried. */
    Duration backOff(Task task) {
        int lost = Math.max(1, attempts - (task.lastAttempt() - task.attempt()));
        Duration pause = firstBackOff.multipliedBy(1L << Math.min(lost - 1, 20));
        return pause.compareTo(longestBackOff) > 0 ? longestBackOff : pause;
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + duration);
        }
    }
}
