package io.codeflix.media.topology.job;

import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.AssetState;
import io.codeflix.media.CancelJob;
import io.codeflix.media.JobState;
import io.codeflix.media.RetryJob;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Opening;
import io.codeflix.media.model.job.Step;
import io.codeflix.media.model.job.TaskReport;
import io.codeflix.media.model.job.Workflow;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.media.topology.job.JobCommands.Answered;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.CommitThrottle;
import io.codeflix.streams.runner.RememberedOutcomes;
import io.codeflix.streams.timer.Alarm;
import io.codeflix.streams.timer.Timer;
import io.codeflix.streams.timer.Timers;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.Telemetry;
import io.codeflix.trace.TraceParent;
import io.codeflix.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives the jobs: uploaded assets, words of workers, commands of people and the clock come in, each is one step of the
 * {@link Workflow}. It is no decider, as a step also sends orders and reports, and as progress is no fact.
 */
final class RunJob extends ContextualProcessor<String, SpecificRecord, String, JobEmission> {
    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private static final String OURSELVES = "media-topology";

    /** When to look again at a job on which our own code failed. */
    private static final Duration AFTER_A_DEFECT = Duration.ofMinutes(1);

    private final Workflow workflow;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private KeyValueStore<String, JobState> jobs;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, AssetState> assets;

    @SuppressWarnings("NullAway.Init")
    private Timers timers;

    @SuppressWarnings("NullAway.Init")
    private JobCommands commands;

    @SuppressWarnings("NullAway.Init")
    private JobMeters meters;

    /** Records come in with their trace; only the clock has none and goes on with the job's. */
    private Tracing tracing = Tracing.off();

    RunJob(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void init(ProcessorContext<String, JobEmission> context) {
        super.init(context);
        jobs = context.getStateStore(JobTopology.STORE);
        assets = context.getStateStore(AssetAggregate.STORE);
        timers = new Timers(context.getStateStore(JobTopology.TIMERS_STORE));
        commands = new JobCommands(workflow, new RememberedOutcomes(context.getStateStore(JobTopology.OUTCOMES_STORE)));
        Telemetry telemetry = Telemetry.in(context.appConfigs());
        meters = new JobMeters(telemetry.meters());
        tracing = telemetry.tracing();
        // workers that went on while we were away have to be heard before the clock
        Alarm.set(context, timers, this::tick, workflow.lease());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        Instant now = now();
        String key = record.key();
        Optional<Job> job = load(key);
        switch (record.value()) {
            case AssetState asset -> onAsset(record, asset, job, now);
            case RetryJob _, CancelJob _ -> answer(record, job, now);
            default ->
                WorkerRecords.report(record.value()).ifPresentOrElse(report -> hear(key, job, report, now), () -> {
                    throw new IllegalArgumentException(
                            "A job knows no " + record.value().getSchema().getFullName());
                });
        }
        CommitThrottle.request(context());
    }

    /** An asset is uploaded, goes, or comes back after its going stopped the job; one that comes twice changes nothing. */
    private void onAsset(Record<String, SpecificRecord> record, AssetState asset, Optional<Job> job, Instant now) {
        String key = record.key();
        Removal removal = AssetAggregate.of(asset).removal();
        Optional<Step> step = removal != null
                ? job.map(known -> workflow.withdraw(known, removal.reason().sentence(), now))
                : job.map(known -> workflow.retry(known, now))
                        .orElseGet(() -> Optional.of(workflow.open(opening(asset), now)));
        String trace = job.isPresent()
                ? trace(key)
                : RecordTrace.of(record.headers()).map(TraceParent::toString).orElse(null);
        step.ifPresent(taken -> apply(
                key,
                job,
                new StepRecords(
                        taken, "asset:%s:%d".formatted(key, asset.getVersion()), asset.getOwnerId(), trace, now)));
    }

    private void hear(String key, Optional<Job> job, TaskReport report, Instant now) {
        if (job.isEmpty()) {
            LOG.warn("A worker speaks for asset {}, which has no job: {}", key, report.run());
            return;
        }
        Step step = workflow.hear(job.get(), report, now);
        apply(key, job, new StepRecords(step, report.run().runId(), report.run().workerId(), trace(key), now));
    }

    private void answer(Record<String, SpecificRecord> record, Optional<Job> job, Instant now) {
        CommandMeta meta = CommandContent.metaOf(record.value());
        Removal removal = Optional.ofNullable(assets.get(record.key()))
                .map(asset -> AssetAggregate.of(asset).removal())
                .orElse(null);
        Answered answered = commands.answer(record.key(), record.value(), job, removal, now);
        answered.step().ifPresent(step -> {
            String key = record.key();
            apply(key, job, new StepRecords(step, meta.getCommandId(), meta.getIssuedBy(), trace(key), now));
        });
        answer(record.key(), answered.outcome(), record.headers(), now);
    }

    private void tick(Timer timer, Instant now) {
        Optional<Job> job = load(timer.key());
        Optional<Step> step;
        try {
            step = job.map(each -> workflow.tick(each, now));
        } catch (RuntimeException e) {
            LOG.error("Job of asset {}: its timer failed, will look again in {}", timer.key(), AFTER_A_DEFECT, e);
            timers.move(timer.key(), Optional.empty(), Optional.of(now.plus(AFTER_A_DEFECT)));
            return;
        }
        step.ifPresent(taken -> {
            if (taken.changesNothing(job.orElseThrow())) {
                timers.move(timer.key(), Optional.empty(), taken.job().due());
            } else {
                String trace = trace(timer.key());
                try (var _ = tracing.step("time job", SpanKind.INTERNAL, TraceParent.parse(trace))) {
                    String cause = "timer:" + timer.due();
                    write(timer.key(), Optional.empty(), new StepRecords(taken, cause, OURSELVES, trace, now));
                }
            }
        });
    }

    private void apply(String key, Optional<Job> before, StepRecords step) {
        if (before.isEmpty() || !step.step().changesNothing(before.get())) {
            write(key, before.flatMap(Job::due), step);
        }
    }

    /** Writes first and forwards last: a step goes out whole, with what it leaves behind. */
    private void write(String key, Optional<Instant> timer, StepRecords step) {
        List<JobEmission> emissions = step.emissions();
        jobs.put(key, step.state());
        timers.move(key, timer, step.step().job().due());
        for (JobEmission emission : emissions) {
            context().forward(new Record<>(key, emission, step.now().toEpochMilli(), step.headers()));
        }
        meters.count(step);
        step.step().facts().forEach(fact -> LOG.info("{}: {}", step.step().job().id(), fact));
    }

    /** The answer keeps the asker's headers: they tell which question it answers. */
    private void answer(String key, CommandOutcome outcome, Headers headers, Instant now) {
        context().forward(new Record<>(key, new JobEmission.Outcome(outcome), now.toEpochMilli(), headers));
    }

    private @Nullable String trace(String key) {
        JobState job = jobs.get(key);
        return job == null ? null : job.getTraceparent();
    }

    private Optional<Job> load(String key) {
        return Optional.ofNullable(jobs.get(key)).map(JobRecords::of);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private static Opening opening(AssetState asset) {
        return new Opening(
                asset.getId(),
                asset.getVideoId(),
                Slot.valueOf(asset.getSlot().name()),
                asset.getOwnerId(),
                asset.getObjectKey(),
                asset.getSizeBytes(),
                asset.getStrict());
    }
}
