package io.codeflix.media.model.job;

/** What happened to a job; each is one version. */
public sealed interface JobFact {

    record Opened() implements JobFact {}

    record TaskStarted(TaskKind kind, Run run) implements JobFact {}

    record TaskSucceeded(TaskKind kind, Run run) implements JobFact {}

    /** An attempt is lost; another follows unless the job fails. */
    record TaskFailed(String taskId, int attempt, String code, String reason) implements JobFact {}

    record Succeeded() implements JobFact {}

    record Failed(String reason) implements JobFact {}

    record Retried() implements JobFact {}

    record Canceled() implements JobFact {}
}
