package io.codeflix.media.model.job;

import java.time.Duration;

/**
 * An order to any worker to run one attempt of a task.
 *
 * @param lease silence after which the run has lost the task
 * @param timeLimit after which the worker stops the run by itself
 * @param queueDeadline after which nobody need start it: it is sent again
 */
public record TaskOrder(
        String taskId,
        TaskKind kind,
        int attempt,
        Duration lease,
        Duration timeLimit,
        Duration queueDeadline,
        TaskSpec spec) {}
