package io.codeflix.media.topology.job;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.CancelJob;
import io.codeflix.media.RetryJob;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Step;
import io.codeflix.media.model.job.Workflow;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Outcomes;
import io.codeflix.streams.runner.RememberedOutcomes;
import io.codeflix.streams.runner.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What people ask of a job: answered once for each command id, whatever came of it the first time. */
final class JobCommands {
    private final Workflow workflow;
    private final RememberedOutcomes outcomes;

    JobCommands(Workflow workflow, RememberedOutcomes outcomes) {
        this.workflow = workflow;
        this.outcomes = outcomes;
    }

    /** @param step what follows; empty where the answer is all */
    record Answered(CommandOutcome outcome, Optional<Step> step) {}

    /** @param removal of the job's asset; null while it is needed */
    Answered answer(String key, SpecificRecord command, Optional<Job> job, @Nullable Removal removal, Instant now) {
        Request<SpecificRecord> request = CommandContent.request(command, command);
        var answer = new Outcomes("job", key, request, now);
        Optional<CommandOutcome> first = outcomes.first(request.commandId(), now);
        if (first.isPresent()) {
            Long version = job.map(Job::version).orElse(null);
            return new Answered(answer.repeated(first.get(), version), Optional.empty());
        }
        Answered decided = job.map(known -> decide(answer, request, known, removal, now))
                .orElseGet(() -> refused(answer, null, Problem.NOT_FOUND, "There is no such job."));
        outcomes.remember(decided.outcome());
        return decided;
    }

    private Answered decide(
            Outcomes answer, Request<SpecificRecord> request, Job job, @Nullable Removal removal, Instant now) {
        Long expected = request.expectedVersion();
        if (expected != null && expected != job.version()) {
            return new Answered(
                    answer.refused(job.version(), Problem.staleVersion(expected, job.version())), Optional.empty());
        }
        return switch (request.command()) {
            case RetryJob _
            when removal != null ->
                refused(
                        answer,
                        job,
                        Problem.CONFLICT,
                        "%s, so there is nothing to encode; restore it first."
                                .formatted(removal.reason().sentence()));
            case RetryJob _ ->
                answered(
                        answer,
                        job,
                        workflow.retry(job, now),
                        "Only a failed or canceled job can be retried; this one is %s.");
            case CancelJob _ ->
                answered(
                        answer,
                        job,
                        workflow.cancel(job, now),
                        "The job is over, there is nothing left to cancel; it is %s.");
            default ->
                throw new IllegalArgumentException(
                        "A job knows no " + request.command().getSchema().getFullName());
        };
    }

    private static Answered answered(Outcomes answer, Job job, Optional<Step> step, String otherwise) {
        return step.map(taken -> new Answered(answer.accepted(taken.job().version(), true), step))
                .orElseGet(() -> refused(answer, job, Problem.CONFLICT, otherwise.formatted(job.status())));
    }

    private static Answered refused(Outcomes answer, @Nullable Job job, String code, String detail) {
        Long version = job == null ? null : job.version();
        return new Answered(answer.refused(version, new Problem(code, detail, List.of())), Optional.empty());
    }
}
