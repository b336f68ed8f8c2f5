package io.codeflix.media.query.job;

import io.codeflix.media.model.job.JobStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list is to show.
 *
 * @param states empty for all
 * @param owner null for everybody's
 * @param videoId null for those of all videos
 * @param since of the last change; null for any
 */
public record JobQuestion(
        Set<JobStatus> states,
        @Nullable String owner,
        @Nullable String videoId,
        @Nullable Instant since) {
    public JobQuestion {
        states = Set.copyOf(states);
    }

    boolean asksFor(JobRow job) {
        return (states.isEmpty() || states.contains(job.status()))
                && (owner == null || owner.equals(job.ownerId()))
                && (videoId == null || videoId.equals(job.videoId()))
                && (since == null || !job.updatedAt().isBefore(since));
    }
}
