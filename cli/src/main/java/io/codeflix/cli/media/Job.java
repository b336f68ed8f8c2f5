package io.codeflix.cli.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the platform answers it.
 *
 * @param percent of the whole job, 0 to 100
 * @param stage what is being done now
 * @param speed seconds of film done in a second
 * @param etaSeconds how long it will still take, guessed from the speed
 * @param advice what to do about the failure
 * @param nextTryAt when the next attempt follows a failed one
 * @param warnings what is odd about the original without keeping viewers from it
 * @param placeInQueue among the tasks of all jobs that wait for a worker, from 1
 */
public record Job(
        String id,
        @Nullable String assetId,
        @Nullable String videoId,
        String status,
        long version,
        @Nullable String failure,
        @Nullable Double percent,
        @Nullable String stage,
        @Nullable Double speed,
        @Nullable Double etaSeconds,
        @Nullable String advice,
        @Nullable Instant nextTryAt,
        @Nullable Long placeInQueue,
        @Nullable List<Task> tasks,
        @Nullable List<MediaWarning> warnings,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /**
     * @param cpuMillis what the programs of the task used
     * @param failureCode the failure as a stable word
     * @param logTail what FFmpeg said last in the attempt that failed
     * @param warnings what is wrong with the original without keeping viewers from it
     */
    public record Task(
            String id,
            String kind,
            String status,
            int attempt,
            @Nullable Integer lastAttempt,
            @Nullable String workerId,
            @Nullable Double percent,
            @Nullable String stage,
            @Nullable Double speed,
            @Nullable Double etaSeconds,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long cpuMillis,
            @Nullable Instant nextTryAt,
            @Nullable String failure,
            @Nullable String failureCode,
            @Nullable String advice,
            @Nullable List<String> logTail,
            @Nullable List<MediaWarning> warnings) {

        /** For instance {@code 2 of 3}. */
        String attempts() {
            return lastAttempt == null ? String.valueOf(attempt) : attempt + " of " + lastAttempt;
        }

        List<String> lastWords() {
            return logTail == null ? List.of() : logTail;
        }
    }

    public boolean isFinal() {
        return hasSucceeded() || hasFailed() || status.equals("CANCELED");
    }

    public boolean hasSucceeded() {
        return status.equals("SUCCEEDED");
    }

    public boolean hasFailed() {
        return status.equals("FAILED");
    }

    public List<MediaWarning> warningList() {
        return warnings == null ? List.of() : warnings;
    }

    public List<Task> taskList() {
        return tasks == null ? List.of() : tasks;
    }
}
