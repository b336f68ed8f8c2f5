package io.codeflix.media.model.job;

import org.jspecify.annotations.Nullable;

/**
 * A word to all workers that nobody waits for a run any more.
 *
 * @param attempt this attempt and those before it are meant
 * @param runId the only run that is meant; null for all of those attempts, taken or still in the queue
 * @param reason for the worker's log
 */
public record TaskStop(String taskId, int attempt, @Nullable String runId, String reason) {

    static TaskStop ofAllRuns(Task task, String reason) {
        return new TaskStop(task.id(), task.attempt(), null, reason);
    }

    static TaskStop of(Run run, String reason) {
        return new TaskStop(run.taskId(), run.attempt(), run.runId(), reason);
    }
}
