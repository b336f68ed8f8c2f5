package io.codeflix.media.query.job;

import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as one line of a list. */
public record JobRow(
        String id,
        String assetId,
        String videoId,
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
                job.ownerId(),
                job.status(),
                job.version(),
                JobView.percent(job),
                job.failure(),
                job.nextTry().orElse(null),
                job.createdAt(),
                job.updatedAt());
    }
}
