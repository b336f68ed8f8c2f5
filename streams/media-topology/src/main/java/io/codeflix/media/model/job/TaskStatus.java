package io.codeflix.media.model.job;

/** How far a task is. */
public enum TaskStatus {
    /** For other tasks, or for the end of a back-off. */
    WAITING,
    /** Sent; no worker has taken it. */
    QUEUED,
    /** A run holds the lease. */
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** The job was canceled, or failed with another task, before it was done. */
    CANCELED
}
