package io.codeflix.media.topology.job;

import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.EventMeta;
import io.codeflix.media.JobCanceled;
import io.codeflix.media.JobFailed;
import io.codeflix.media.JobOpened;
import io.codeflix.media.JobRetried;
import io.codeflix.media.JobState;
import io.codeflix.media.JobSucceeded;
import io.codeflix.media.JobTaskFailed;
import io.codeflix.media.JobTaskStarted;
import io.codeflix.media.JobTaskSucceeded;
import io.codeflix.media.ReportCanceled;
import io.codeflix.media.ReportFailed;
import io.codeflix.media.ReportImageReady;
import io.codeflix.media.ReportProcessing;
import io.codeflix.media.ReportReady;
import io.codeflix.media.model.job.AssetReport;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobFact;
import io.codeflix.media.model.job.Step;
import io.codeflix.media.topology.PackageRecords;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Everything a step sends out, as records.
 *
 * @param cause id of the command, run or timer that led to it
 * @param issuedBy who that was
 * @param traceparent the job's: whatever leads to the step, its tasks belong to the trace that opened the job
 */
record StepRecords(
        Step step, String cause, String issuedBy, @Nullable String traceparent, Instant now) {
    private static final String OURSELVES = "media-topology";

    JobState state() {
        return JobState.newBuilder(JobRecords.record(step.job()))
                .setTraceparent(traceparent)
                .build();
    }

    /** Of a record that leaves with this step. */
    Headers headers() {
        return RecordTrace.only(TraceParent.parse(traceparent).orElse(null));
    }

    List<JobEmission> emissions() {
        List<JobEmission> emissions = new ArrayList<>();
        Job job = step.job();
        long version = job.version() - step.facts().size();
        for (JobFact fact : step.facts()) {
            version++;
            emissions.add(new JobEmission.Fact(fact(fact, meta(version))));
        }
        emissions.add(new JobEmission.State(state()));
        step.orders().forEach(order -> emissions.add(new JobEmission.Order(OrderRecords.record(job, order, now))));
        step.stops().forEach(stop -> emissions.add(new JobEmission.Order(OrderRecords.record(job, stop, now))));
        for (int i = 0; i < step.reports().size(); i++) {
            emissions.add(new JobEmission.Report(report(step.reports().get(i), i)));
        }
        return emissions;
    }

    private EventMeta meta(long version) {
        return EventMeta.newBuilder()
                .setEventId(step.job().id() + ":" + version)
                .setAggregateId(step.job().id())
                .setVersion(version)
                .setOccurredAt(now)
                .setCausedBy(cause)
                .setIssuedBy(issuedBy)
                .build();
    }

    private SpecificRecord fact(JobFact fact, EventMeta meta) {
        Job job = step.job();
        return switch (fact) {
            case JobFact.Opened _ -> new JobOpened(meta, job.id());
            case JobFact.TaskStarted(var kind, var run) ->
                new JobTaskStarted(meta, WorkerRecords.record(job, kind, run));
            case JobFact.TaskSucceeded(var kind, var run) ->
                new JobTaskSucceeded(meta, WorkerRecords.record(job, kind, run));
            case JobFact.TaskFailed(var taskId, var attempt, var code, var reason) ->
                new JobTaskFailed(meta, taskId, attempt, code, reason);
            case JobFact.Succeeded _ -> new JobSucceeded(meta, job.id());
            case JobFact.Failed(var reason) -> new JobFailed(meta, job.id(), reason);
            case JobFact.Retried _ -> new JobRetried(meta, job.id());
            case JobFact.Canceled _ -> new JobCanceled(meta, job.id());
        };
    }

    private SpecificRecord report(AssetReport report, int number) {
        String jobId = step.job().id();
        CommandMeta meta = commandMeta(number);
        return switch (report) {
            case AssetReport.Processing _ -> new ReportProcessing(meta, jobId);
            case AssetReport.Ready(var source, var made, var poster) ->
                new ReportReady(meta, jobId, PackageRecords.record(source), PackageRecords.record(made), poster);
            case AssetReport.ImageReady(var made) -> new ReportImageReady(meta, jobId, PackageRecords.record(made));
            case AssetReport.Failed(var reason) -> new ReportFailed(meta, jobId, reason);
            case AssetReport.Canceled(var reason) -> new ReportCanceled(meta, jobId, reason);
        };
    }

    /** Every report comes with a fact, so the job's version makes its id unique. */
    private CommandMeta commandMeta(int number) {
        String name = "%s:%d:%d".formatted(step.job().id(), step.job().version(), number);
        return CommandMeta.newBuilder()
                .setCommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setIssuedBy(OURSELVES)
                .setIssuedAt(now)
                .build();
    }
}
