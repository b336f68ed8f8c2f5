package io.codeflix.media.query.job;

import io.codeflix.media.JobState;
import io.codeflix.media.model.cleanup.JobNeeds;
import io.codeflix.media.topology.job.JobRecords;
import io.codeflix.streams.api.peer.Peers;
import io.codeflix.streams.query.KeyedStore;
import io.codeflix.streams.query.Location;
import java.util.Optional;

/** Finds a job by its asset, wherever its owner is. */
public final class JobQueries {
    private final KeyedStore<JobState> jobs;
    private final Peers peers;
    private final JobLists lists;

    /** @param lists know of all jobs, which a place in the queue takes */
    public JobQueries(KeyedStore<JobState> jobs, Peers peers, JobLists lists) {
        this.jobs = jobs;
        this.peers = peers;
        this.lists = lists;
    }

    /** The job of an asset as it is now; throws where its owner can't answer right now. */
    public Optional<OwnedJob> find(String assetId) {
        Optional<OwnedJob> found = switch (jobs.locate(assetId)) {
            case Location.Here(int partition) -> jobs.get(assetId, partition).map(OwnedJob::of);
            case Location.There(var host) -> peers.find(host, "jobs", assetId, OwnedJob.class);
        };
        return found.map(job -> job.inQueue(lists.placeInQueue(assetId).orElse(null)));
    }

    /** What the job of an asset needs of the store; empty where there is no job. */
    public Optional<JobNeeds> needs(String assetId) {
        return switch (jobs.locate(assetId)) {
            case Location.Here(int partition) -> jobs.get(assetId, partition).map(JobQueries::needs);
            case Location.There(var host) -> peers.find(host, "job-needs", assetId, JobNeeds.class);
        };
    }

    /** The same for a question that came over a hop. */
    public Optional<JobNeeds> needsHere(String assetId) {
        return jobs.getHere(assetId).map(JobQueries::needs);
    }

    private static JobNeeds needs(JobState record) {
        return JobNeeds.of(JobRecords.of(record));
    }

    /** The same for a question that came over a hop. */
    public Optional<OwnedJob> findHere(String assetId) {
        return jobs.getHere(assetId).map(OwnedJob::of);
    }
}
