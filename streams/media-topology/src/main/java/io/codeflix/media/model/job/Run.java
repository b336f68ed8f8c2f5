package io.codeflix.media.model.job;

/**
 * One run of one attempt of a task, as it names itself in every message.
 *
 * @param runId made by the worker; every run writes under its own
 * @param workerId for people
 */
public record Run(String taskId, int attempt, String runId, String workerId) {}
