package io.codeflix.media.query.job;

import io.codeflix.media.JobState;
import io.codeflix.media.model.cleanup.JobNeeds;
import io.codeflix.media.topology.job.JobRecords;
import io.codeflix.media.topology.job.JobTopology;
import io.codeflix.streams.api.peer.RoutedStore;
import io.codeflix.streams.api.peer.RoutedStores;
import io.codeflix.streams.api.peer.Willing;
import io.codeflix.streams.query.Told;
import java.util.Optional;

/** Finds a job by its asset, wherever it is. */
public final class JobQueries {
    private final RoutedStore<JobState, OwnedJob> jobs;
    private final RoutedStore<JobState, JobNeeds> needs;
    private final JobLists lists;

    /** @param lists know of all jobs, which a place in the queue takes */
    public JobQueries(RoutedStores stores, JobLists lists) {
        jobs = stores.of(JobTopology.STORE, "jobs", OwnedJob.class, OwnedJob::of);
        needs = stores.of(JobTopology.STORE, "job-needs", JobNeeds.class, JobQueries::needs);
        this.lists = lists;
    }

    /** The job of an asset as it is known now; throws where nobody can tell. */
    public Told<OwnedJob> find(String assetId) {
        return jobs.find(assetId)
                .map(job -> job.inQueue(lists.placeInQueue(assetId).orElse(null)));
    }

    /** What the job of an asset needs of the store, by its owner's word; empty where there is no job. */
    public Optional<JobNeeds> needs(String assetId) {
        return needs.findFresh(assetId);
    }

    /** For a question that came over a hop. */
    public Told<OwnedJob> findHere(String assetId, Willing willing) {
        return jobs.findHere(assetId, willing);
    }

    /** For a question that came over a hop. */
    public Told<JobNeeds> needsHere(String assetId, Willing willing) {
        return needs.findHere(assetId, willing);
    }

    private static JobNeeds needs(JobState record) {
        return JobNeeds.of(JobRecords.of(record));
    }
}
