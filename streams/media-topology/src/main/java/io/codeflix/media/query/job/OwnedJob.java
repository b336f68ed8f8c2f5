package io.codeflix.media.query.job;

import io.codeflix.media.JobState;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.topology.job.JobRecords;
import org.jspecify.annotations.Nullable;

/** A job and whose it is; the owner decides who may see it and is not shown. */
public record OwnedJob(String ownerId, JobView job) {

    static OwnedJob of(JobState record) {
        Job job = JobRecords.of(record);
        return new OwnedJob(job.ownerId(), JobView.of(job));
    }

    OwnedJob inQueue(@Nullable Long place) {
        return new OwnedJob(ownerId, job.inQueue(place));
    }
}
