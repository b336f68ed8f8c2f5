package io.codeflix.media.model.job;

/** How far a job is. */
public enum JobStatus {
    /** No worker has taken a task of it yet, or again. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Somebody ended it; it can be retried like a failed one. */
    CANCELED;

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELED;
    }
}
