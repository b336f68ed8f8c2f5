package io.codeflix.media.query.job;

import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.job.Failure;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as people watch it.
 *
 * @param percent of the whole job, 0 to 100
 * @param stage what it does now; empty while it waits
 * @param speed media seconds a wall-clock second; 0 where unknown
 * @param etaSeconds of the running task, by its worker's estimate
 * @param advice what a person does about the failure; null unless FAILED
 * @param nextTryAt when the next attempt follows a failed one; null where none is waited for
 * @param warnings what is odd about the original without keeping viewers from it, as far as is known
 * @param placeInQueue from 1, among the tasks of all jobs that wait for a worker; null where it waits for none
 */
public record JobView(
        String id,
        String assetId,
        String videoId,
        JobStatus status,
        long version,
        @Nullable String failure,
        double percent,
        String stage,
        double speed,
        @Nullable Long etaSeconds,
        @Nullable String advice,
        @Nullable Instant nextTryAt,
        @Nullable Long placeInQueue,
        List<TaskView> tasks,
        List<MediaWarning> warnings,
        Instant createdAt,
        Instant updatedAt) {

    /** One task of it. */
    public record TaskView(
            String id,
            TaskKind kind,
            TaskStatus status,
            int attempt,
            int lastAttempt,
            @Nullable String workerId,
            double percent,
            String stage,
            double speed,
            @Nullable Long etaSeconds,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long cpuMillis,
            @Nullable Instant nextTryAt,
            @Nullable String failure,
            @Nullable String failureCode,
            @Nullable String advice,
            List<String> logTail,
            List<MediaWarning> warnings) {

        private static TaskView of(Task task) {
            Failure failure = task.failure();
            return new TaskView(
                    task.id(),
                    task.kind(),
                    task.status(),
                    task.attempt(),
                    task.lastAttempt(),
                    task.run() == null || task.status() == TaskStatus.QUEUED
                            ? null
                            : task.run().workerId(),
                    task.progress().percent(),
                    task.progress().stage(),
                    task.progress().speed(),
                    task.progress().etaSeconds(),
                    task.startedAt(),
                    task.finishedAt(),
                    task.cpuMillis(),
                    task.notBefore(),
                    failure == null ? null : failure.reason(),
                    failure == null ? null : failure.code(),
                    failure == null ? null : failure.remedy().sentence(),
                    failure == null ? List.of() : failure.logTail(),
                    task.produced() == null ? List.of() : task.produced().findings());
        }
    }

    static JobView of(Job job) {
        var running = job.tasks().stream()
                .filter(task -> task.status() == TaskStatus.RUNNING)
                .findFirst();
        return new JobView(
                job.id(),
                job.assetId(),
                job.videoId(),
                job.status(),
                job.version(),
                job.failure(),
                percent(job),
                running.map(task -> task.progress().stage()).orElse(""),
                running.map(task -> task.progress().speed()).orElse(0.0),
                running.map(task -> task.progress().etaSeconds()).orElse(null),
                advice(job),
                job.nextTry().orElse(null),
                null,
                job.tasks().stream().map(TaskView::of).toList(),
                warnings(job),
                job.createdAt(),
                job.updatedAt());
    }

    JobView inQueue(@Nullable Long place) {
        return new JobView(
                id,
                assetId,
                videoId,
                status,
                version,
                failure,
                percent,
                stage,
                speed,
                etaSeconds,
                advice,
                nextTryAt,
                place,
                tasks,
                warnings,
                createdAt,
                updatedAt);
    }

    private static List<MediaWarning> warnings(Job job) {
        return job.tasks().stream()
                .map(Task::produced)
                .filter(Objects::nonNull)
                .flatMap(product -> product.findings().stream())
                .distinct()
                .toList();
    }

    private static @Nullable String advice(Job job) {
        return job.status() != JobStatus.FAILED
                ? null
                : job.tasks().stream()
                        .filter(task -> task.status() == TaskStatus.FAILED)
                        .map(Task::failure)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(failure -> failure.remedy().sentence())
                        .orElse(null);
    }

    /** Tasks weigh what they take: nearly all is encoding. */
    static double percent(Job job) {
        double done = 0;
        double all = 0;
        for (Task task : job.tasks()) {
            double weight = weight(task.kind());
            done += weight * task.progress().percent();
            all += weight;
        }
        return all == 0 ? 0 : Math.round(done / all * 10) / 10.0;
    }

    private static double weight(TaskKind kind) {
        return switch (kind) {
            case INSPECT -> 4;
            case ENCODE -> 90;
            case PACKAGE -> 6;
            case IMAGE -> 1; // the only task of its job
        };
    }
}
