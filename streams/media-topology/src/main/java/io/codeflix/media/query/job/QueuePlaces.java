package io.codeflix.media.query.job;

import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How many tasks free workers take before the one that a job waits for: workers finish films before they begin others. */
final class QueuePlaces {
    private static final Comparator<Waiting> AS_WORKERS_TAKE_THEM = Comparator.comparing(
                    (Waiting waiting) -> rank(waiting.kind()))
            .thenComparing(Waiting::until)
            .thenComparing(Waiting::assetId);

    private final Map<String, Waiting> byAsset = new ConcurrentHashMap<>();

    /** @param until end of its patience, which is the same for all: who is sent first has the earliest */
    private record Waiting(String assetId, TaskKind kind, Instant until) {}

    void changed(Job job) {
        waiting(job).ifPresentOrElse(it -> byAsset.put(job.assetId(), it), () -> byAsset.remove(job.assetId()));
    }

    void removed(String assetId) {
        byAsset.remove(assetId);
    }

    /** From 1; empty where the job waits for no worker. */
    Optional<Long> of(String assetId) {
        return Optional.ofNullable(byAsset.get(assetId))
                .map(own -> byAsset.values().stream()
                        .filter(other -> AS_WORKERS_TAKE_THEM.compare(other, own) <= 0)
                        .count());
    }

    private static Optional<Waiting> waiting(Job job) {
        boolean runs = job.tasks().stream().anyMatch(task -> task.status() == TaskStatus.RUNNING);
        return runs
                ? Optional.empty()
                : job.tasks().stream()
                        .filter(task -> task.status() == TaskStatus.QUEUED)
                        .map(task -> new Waiting(job.assetId(), task.kind(), due(task)))
                        .min(AS_WORKERS_TAKE_THEM);
    }

    private static Instant due(Task task) {
        return Optional.ofNullable(task.due()).orElse(Instant.MAX);
    }

    private static int rank(TaskKind kind) {
        return switch (kind) {
            case IMAGE -> 0;
            case PACKAGE -> 1;
            case INSPECT -> 2;
            case ENCODE -> 3;
        };
    }
}
