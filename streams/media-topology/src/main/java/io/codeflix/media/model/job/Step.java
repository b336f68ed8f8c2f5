package io.codeflix.media.model.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a workflow: the job after it and everything that has to go out with it, in one transaction.
 *
 * @param facts what to tell everybody
 * @param orders what to tell the workers
 * @param stops runs that nobody waits for any more
 * @param reports what to tell the asset
 */
public record Step(
        Job job, List<JobFact> facts, List<TaskOrder> orders, List<TaskStop> stops, List<AssetReport> reports) {

    static Step of(Job job) {
        return new Step(job, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether nothing came of the input: it was late, repeated, or from a run that lost its task. */
    public boolean changesNothing(Job before) {
        return job.equals(before) && facts.isEmpty() && orders.isEmpty() && stops.isEmpty() && reports.isEmpty();
    }

    Step to(Job next) {
        return new Step(next, facts, orders, stops, reports);
    }

    Step to(Task changed, Instant now) {
        return to(job.with(changed, now));
    }

    Step fact(JobFact fact) {
        return new Step(job.nextVersion(), and(facts, fact), orders, stops, reports);
    }

    Step order(TaskOrder order) {
        return new Step(job, facts, and(orders, order), stops, reports);
    }

    Step stop(TaskStop stop) {
        return new Step(job, facts, orders, and(stops, stop), reports);
    }

    Step report(AssetReport report) {
        return new Step(job, facts, orders, stops, and(reports, report));
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
