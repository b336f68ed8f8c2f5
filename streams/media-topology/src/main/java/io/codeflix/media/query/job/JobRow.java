package io.codeflix.media.query.job;

import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as one line of a list.
 *
 * @param videoTitle what its video is called; null where that is gone
 * @param fileName of the original, on its owner's machine; null where it isn't known yet
 */
public record JobRow(
        String id,
        String assetId,
        String videoId,
        @Nullable String videoTitle,
        @Nullable String fileName,
        String ownerId,
        JobStatus status,
        long version,
        double percent,
        @Nullable String failure,
        @Nullable Instant nextTryAt,
        Instant createdAt,
        Instant updatedAt) {

    static JobRow of(Job job) {
        return new JobRow(
                job.id(),
                job.assetId(),
                job.videoId(),
                null,
                null,
                job.ownerId(),
                job.status(),
                job.version(),
                JobView.percent(job),
                job.failure(),
                job.nextTry().orElse(null),
                job.createdAt(),
                job.updatedAt());
    }

    public JobRow of(@Nullable String title, @Nullable String file) {
        return new JobRow(
                id, assetId, videoId, title, file, ownerId, status, version, percent, failure, nextTryAt, createdAt,
                updatedAt);
    }
}
