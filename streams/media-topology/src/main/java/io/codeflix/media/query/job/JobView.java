package io.codeflix.media.query.job;

import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as people watch it.
 *
 * @param percent of the whole job, 0 to 100
 * @param stage what it does now; empty while it waits
 * @param speed media seconds a wall-clock second; 0 where unknown
 * @param etaSeconds of the running task, by its worker's estimate
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
        List<TaskView> tasks,
        Instant createdAt,
        Instant updatedAt) {

    /** One task of it. */
    public record TaskView(
            String id,
            TaskKind kind,
            TaskStatus status,
            int attempt,
            @Nullable String workerId,
            double percent,
            String stage,
            double speed,
            @Nullable Long etaSeconds,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long cpuMillis,
            @Nullable String failure,
            List<String> logTail) {

        private static TaskView of(Task task) {
            return new TaskView(
                    task.id(),
                    task.kind(),
                    task.status(),
                    task.attempt(),
                    task.run() == null ? null : task.run().workerId(),
                    task.progress().percent(),
                    task.progress().stage(),
                    task.progress().speed(),
                    task.progress().etaSeconds(),
                    task.startedAt(),
                    task.finishedAt(),
                    task.cpuMillis(),
                    task.failure(),
                    task.logTail());
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
                Math.round(percent(job) * 10) / 10.0,
                running.map(task -> task.progress().stage()).orElse(""),
                running.map(task -> task.progress().speed()).orElse(0.0),
                running.map(task -> task.progress().etaSeconds()).orElse(null),
                job.tasks().stream().map(TaskView::of).toList(),
                job.createdAt(),
                job.updatedAt());
    }

    /** Tasks weigh what they take: nearly all is encoding. */
    private static double percent(Job job) {
        double done = 0;
        double all = 0;
        for (Task task : job.tasks()) {
            double weight = weight(task.kind());
            done += weight * task.progress().percent();
            all += weight;
        }
        return all == 0 ? 0 : done / all;
    }

    private static double weight(TaskKind kind) {
        return switch (kind) {
            case INSPECT -> 4;
            case ENCODE -> 90;
            case PACKAGE -> 6;
        };
    }
}
