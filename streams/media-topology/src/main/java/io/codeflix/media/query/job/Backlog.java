package io.codeflix.media.query.job;

import io.codeflix.media.JobState;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import io.codeflix.media.topology.job.JobRecords;
import io.codeflix.streams.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work that is not done yet, of all jobs on every instance; a moment behind, like lists. Jobs that are over weigh nothing. */
public final class Backlog implements View<JobState> {
    private final Map<String, OpenJob> byAsset = new ConcurrentHashMap<>();

    /**
     * @param source duration of the film; zero before it was inspected
     * @param encoded part of it that is encoded, 0 to 1
     */
    private record OpenJob(List<OpenTask> tasks, Duration source, double encoded) {}

    /** @param since when this instance first heard that it is so */
    private record OpenTask(String id, TaskKind kind, TaskStatus status, int attempt, boolean backsOff, Instant since) {

        boolean is(OpenTask before) {
            return id.equals(before.id()) && status == before.status() && attempt == before.attempt();
        }
    }

    @Override
    public void changed(String assetId, @Nullable JobState state) {
        var job = state == null ? null : JobRecords.of(state);
        if (job == null || job.status().isFinal()) {
            byAsset.remove(assetId);
        } else {
            byAsset.compute(assetId, (_, before) -> open(job, before));
        }
    }

    private static OpenJob open(Job job, @Nullable OpenJob before) {
        var known = before == null ? List.<OpenTask>of() : before.tasks();
        var tasks = job.tasks().stream()
                .filter(task -> task.status() != TaskStatus.SUCCEEDED)
                .map(task -> open(task, job.updatedAt(), known))
                .toList();
        return new OpenJob(tasks, source(job), encoded(job));
    }

    private static OpenTask open(Task task, Instant now, List<OpenTask> known) {
        var open = new OpenTask(task.id(), task.kind(), task.status(), task.attempt(), task.notBefore() != null, now);
        return known.stream().filter(open::is).findFirst().orElse(open);
    }

    private static Duration source(Job job) {
        return job.tasks().stream()
                .map(Task::produced)
                .flatMap(product -> product instanceof Product.Inspected(var source, var _)
                        ? Stream.of(Duration.ofMillis(source.durationMillis()))
                        : Stream.empty())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static double encoded(Job job) {
        return job.tasks().stream()
                .filter(task -> task.kind() == TaskKind.ENCODE)
                .mapToDouble(task -> task.status() == TaskStatus.SUCCEEDED
                        ? 1
                        : task.progress().percent() / 100)
                .average()
                .orElse(0);
    }

    /** Tasks in the queue of their kind: sent, and nobody took them. */
    public long queued(TaskKind kind) {
        return tasks(kind, TaskStatus.QUEUED).count();
    }

    /** Tasks at which a worker holds a lease. */
    public long leased(TaskKind kind) {
        return tasks(kind, TaskStatus.RUNNING).count();
    }

    /** Tasks that lost an attempt and wait for their next one. */
    public long backingOff(TaskKind kind) {
        return tasks(kind, TaskStatus.WAITING).filter(OpenTask::backsOff).count();
    }

    /** How long the first of a queue has been in it. */
    public Duration oldestQueued(TaskKind kind, Instant now) {
        return tasks(kind, TaskStatus.QUEUED)
                .map(OpenTask::since)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    /** Seconds of film that wait for their encode or are under way; films that nobody looked at yet are not in it. */
    public double sourceSecondsToEncode() {
        return byAsset.values().stream()
                .mapToDouble(job -> job.source().toMillis() / 1e3 * (1 - job.encoded()))
                .sum();
    }

    private Stream<OpenTask> tasks(TaskKind kind, TaskStatus status) {
        return byAsset.values().stream()
                .flatMap(job -> job.tasks().stream())
                .filter(task -> task.kind() == kind && task.status() == status);
    }
}
