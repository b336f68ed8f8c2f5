package io.codeflix.media.model.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One task of a job, and the only run that may speak for it.
 *
 * @param window number of the window it encodes; null unless ENCODE
 * @param attempt 0 before the first; never repeats a number, retried jobs included
 * @param lastAttempt attempt after which the job gives up
 * @param run run that holds or held the lease; while QUEUED the one that fell silent, which may speak again before
 *     another starts; null before the first
 * @param deadline end of the lease while RUNNING, of the wait while QUEUED; null otherwise
 * @param notBefore end of the back-off while WAITING for another attempt; null otherwise
 * @param startedAt when the accepted run began
 * @param finishedAt when it succeeded or failed for good
 * @param produced set once SUCCEEDED
 * @param failure why the last lost attempt was lost; null where none was, or once it succeeded
 */
public record Task(
        String id,
        TaskKind kind,
        @Nullable Integer window,
        TaskStatus status,
        int attempt,
        int lastAttempt,
        @Nullable Run run,
        @Nullable Instant deadline,
        @Nullable Instant notBefore,
        Progress progress,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long cpuMillis,
        @Nullable Product produced,
        @Nullable Failure failure) {

    static Task waiting(String id, TaskKind kind, @Nullable Integer window, int attempts) {
        return new Task(
                id,
                kind,
                window,
                TaskStatus.WAITING,
                0,
                attempts,
                null,
                null,
                null,
                Progress.NONE,
                null,
                null,
                0,
                null,
                null);
    }

    /** The moment at which it needs a look unless something happens before; null where it waits for others or is over. */
    public @Nullable Instant due() {
        return deadline != null ? deadline : notBefore;
    }

    boolean isDue(Instant now) {
        Instant due = due();
        return due != null && !due.isAfter(now);
    }

    boolean isDone() {
        return status == TaskStatus.SUCCEEDED;
    }

    /**
     * Whether a message of this run counts: it holds the lease, it is the first to speak for the attempt that was sent, or it
     * fell silent and nobody took over.
     */
    boolean accepts(Run speaker) {
        return switch (status) {
            case RUNNING -> isHeldBy(speaker);
            case QUEUED -> attempt == speaker.attempt() || isHeldBy(speaker);
            case WAITING, SUCCEEDED, FAILED, CANCELED -> false;
        };
    }

    /** Whether this run has the lease, or had it last. */
    boolean isHeldBy(Run speaker) {
        return run != null && run.runId().equals(speaker.runId());
    }

    boolean isLastAttempt() {
        return attempt >= lastAttempt;
    }

    /** A run that fell silent is remembered until another one starts. */
    Task queued(int asAttempt, Instant until) {
        return with(TaskStatus.QUEUED, asAttempt, run, until, null, Progress.NONE, startedAt, null);
    }

    /** The run that fell silent speaks again: it was not lost, so neither is an attempt. */
    Task resumed(Instant now, Duration lease) {
        return withOneMoreAttempt()
                .with(TaskStatus.RUNNING, attempt, run, now.plus(lease), null, progress, startedAt, null);
    }

    /** Its worker gave it back, and will say nothing more. */
    Task handedBack() {
        return withOneMoreAttempt().with(status, attempt, null, deadline, notBefore, Progress.NONE, null, null);
    }

    Task running(Run by, Instant now, Duration lease) {
        return with(TaskStatus.RUNNING, attempt, by, now.plus(lease), null, Progress.NONE, now, null);
    }

    Task progressed(Progress to, Instant leaseEnds) {
        return with(TaskStatus.RUNNING, attempt, run, leaseEnds, null, to, startedAt, null);
    }

    Task succeeded(Product with, long cpu, Instant now) {
        return new Task(
                id,
                kind,
                window,
                TaskStatus.SUCCEEDED,
                attempt,
                lastAttempt,
                run,
                null,
                null,
                Progress.done(),
                startedAt,
                now,
                cpu,
                with,
                null);
    }

    /** The attempt is lost; waits for the end of the back-off. */
    Task backedOff(Instant until) {
        return with(TaskStatus.WAITING, attempt, null, null, until, Progress.NONE, null, null);
    }

    Task failed(Instant now) {
        return with(TaskStatus.FAILED, attempt, run, null, null, progress, startedAt, now);
    }

    /** Nobody waits for it any more, whoever may be at it. */
    Task canceled(Instant now) {
        return with(TaskStatus.CANCELED, attempt, run, null, null, progress, startedAt, now);
    }

    /** Whether a run may still be at it, or about to take it. */
    boolean isOut() {
        return status == TaskStatus.QUEUED || status == TaskStatus.RUNNING;
    }

    /** Whether this run is the one that did it. */
    boolean wasDoneBy(Run speaker) {
        return isDone() && isHeldBy(speaker);
    }

    Task because(Failure why) {
        return new Task(
                id,
                kind,
                window,
                status,
                attempt,
                lastAttempt,
                run,
                deadline,
                notBefore,
                progress,
                startedAt,
                finishedAt,
                cpuMillis,
                produced,
                why);
    }

    private Task withOneMoreAttempt() {
        return new Task(
                id,
                kind,
                window,
                status,
                attempt,
                lastAttempt + 1,
                run,
                deadline,
                notBefore,
                progress,
                startedAt,
                finishedAt,
                cpuMillis,
                produced,
                failure);
    }

    /** Waits to be sent again, with as many attempts as a new task has. */
    Task retried(int attempts) {
        return new Task(
                id,
                kind,
                window,
                TaskStatus.WAITING,
                attempt,
                attempt + attempts,
                null,
                null,
                null,
                Progress.NONE,
                null,
                null,
                0,
                null,
                failure);
    }

    private Task with(
            TaskStatus to,
            int asAttempt,
            @Nullable Run by,
            @Nullable Instant until,
            @Nullable Instant earliest,
            Progress at,
            @Nullable Instant started,
            @Nullable Instant finished) {
        return new Task(
                id,
                kind,
                window,
                to,
                asAttempt,
                lastAttempt,
                by,
                until,
                earliest,
                at,
                started,
                finished,
                cpuMillis,
                produced,
                failure);
    }
}
