package io.codeflix.media.model.job;

import io.codeflix.media.model.asset.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work on an asset: tasks in the order in which they run.
 *
 * @param version grows by one a fact; progress alone does not count
 * @param slot what the asset is to its video
 * @param sourceKey key of the original
 * @param sourceBytes size of the original
 * @param failure a sentence a person can act on; null unless FAILED or CANCELED
 */
public record Job(
        String id,
        long version,
        String assetId,
        String videoId,
        Slot slot,
        String ownerId,
        String sourceKey,
        long sourceBytes,
        boolean strict,
        JobStatus status,
        List<Task> tasks,
        @Nullable String failure,
        Instant createdAt,
        Instant updatedAt) {

    private static final String SUFFIX = "-encode";

    public Job {
        tasks = List.copyOf(tasks);
    }

    /** Id of the job of an asset, which encodes a film or an image; an asset has one. */
    public static String idFor(String assetId) {
        return assetId + SUFFIX;
    }

    /** The asset of the job with this id; empty where no job can have it. */
    public static Optional<String> assetOf(String jobId) {
        return jobId.endsWith(SUFFIX) && jobId.length() > SUFFIX.length()
                ? Optional.of(jobId.substring(0, jobId.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** The earliest moment at which one of its tasks needs a look; empty where it waits for nothing or is over. */
    public Optional<Instant> due() {
        return tasks.stream().map(Task::due).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** When the next attempt follows a failed one; empty where none is waited for. */
    public Optional<Instant> nextTry() {
        return tasks.stream().map(Task::notBefore).filter(Objects::nonNull).min(Instant::compareTo);
    }

    Optional<Task> task(String taskId) {
        return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
    }

    Stream<Task> tasksOf(TaskKind kind) {
        return tasks.stream().filter(task -> task.kind() == kind);
    }

    /** What tasks of a kind left, in order. */
    <P extends Product> Stream<P> products(Class<P> type) {
        return tasks.stream().map(Task::produced).filter(type::isInstance).map(type::cast);
    }

    /** Tasks that nothing holds back: never sent, and every task of the kinds before theirs is done. */
    List<Task> sendable() {
        Predicate<Task> unblocked = candidate -> tasks.stream()
                .filter(task -> task.kind().compareTo(candidate.kind()) < 0)
                .allMatch(Task::isDone);
        return tasks.stream()
                .filter(task -> task.status() == TaskStatus.WAITING && task.notBefore() == null)
                .filter(unblocked)
                .toList();
    }

    Job with(Task changed, Instant now) {
        List<Task> next = tasks.stream()
                .map(task -> task.id().equals(changed.id()) ? changed : task)
                .toList();
        return with(status, next, failure, version, now);
    }

    Job with(JobStatus to, @Nullable String because, Instant now) {
        return with(to, tasks, because, version, now);
    }

    Job nextVersion() {
        return with(status, tasks, failure, version + 1, updatedAt);
    }

    private Job with(JobStatus to, List<Task> ofTasks, @Nullable String because, long asVersion, Instant now) {
        return new Job(
                id,
                asVersion,
                assetId,
                videoId,
                slot,
                ownerId,
                sourceKey,
                sourceBytes,
                strict,
                to,
                ofTasks,
                because,
                createdAt,
                now);
    }
}
