package io.codeflix.media.query.job;

import io.codeflix.media.JobState;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.topology.job.JobRecords;
import io.codeflix.streams.view.View;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All jobs as lines, whole in every instance, a moment behind; a single job is asked of its owner. */
@Component
public final class JobLists implements View<JobState> {
    /** By what lists can be sorted; the id settles ties, so that pages don't overlap. */
    public static final Map<String, Comparator<JobRow>> SORTS = Map.of(
            "id", by(JobRow::id),
            "state", by(JobRow::status),
            "owner", by(JobRow::ownerId),
            "createdAt", by(JobRow::createdAt),
            "updatedAt", by(JobRow::updatedAt));

    private final Map<String, JobRow> byAsset = new ConcurrentHashMap<>();
    private final QueuePlaces queue = new QueuePlaces();

    @Override
    public void changed(String assetId, @Nullable JobState state) {
        if (state == null) {
            byAsset.remove(assetId);
            queue.removed(assetId);
        } else {
            Job job = JobRecords.of(state);
            byAsset.put(assetId, JobRow.of(job));
            queue.changed(job);
        }
    }

    /** Place among the tasks that wait for a worker, from 1; empty where the job waits for none. */
    public Optional<Long> placeInQueue(String assetId) {
        return queue.of(assetId);
    }

    public Stream<JobRow> find(JobQuestion question) {
        return byAsset.values().stream().filter(question::asksFor);
    }

    public long count(JobStatus status) {
        return byAsset.values().stream().filter(job -> job.status() == status).count();
    }

    private static <T extends Comparable<T>> Comparator<JobRow> by(Function<JobRow, T> field) {
        return Comparator.comparing(field).thenComparing(JobRow::id);
    }
}
