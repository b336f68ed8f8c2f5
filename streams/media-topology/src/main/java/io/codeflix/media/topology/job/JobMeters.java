package io.codeflix.media.topology.job;

import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobFact;
import io.codeflix.media.model.job.TaskKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What becomes of jobs and their attempts on this instance, since it started. */
final class JobMeters {
    private static final String LOSSES = "codeflix.task.losses";
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6)
    };

    private final MeterRegistry meters;

    JobMeters(MeterRegistry meters) {
        this.meters = meters;
        losses("lease-lapsed"); // there from the beginning, so that an alert sees the first one
        for (var kind : TaskKind.values()) {
            attempts(kind);
        }
    }

    void count(StepRecords taken) {
        var step = taken.step();
        step.orders().forEach(order -> attempts(order.kind()).increment());
        for (var fact : step.facts()) {
            switch (fact) {
                case JobFact.TaskFailed(var _, var _, var code, var _) ->
                    losses(code).increment();
                case JobFact.Succeeded _ -> ended("succeeded", step.job(), taken);
                case JobFact.Failed _ -> ended("failed", step.job(), taken);
                case JobFact.Canceled _ -> ended("canceled", step.job(), taken);
                case JobFact.Opened _, JobFact.Retried _, JobFact.TaskStarted _, JobFact.TaskSucceeded _ -> {}
            }
        }
    }

    private Counter attempts(TaskKind kind) {
        return Counter.builder("codeflix.task.orders")
                .description("Attempts sent to workers.")
                .tag("kind", kind.word())
                .register(meters);
    }

    private Counter losses(String code) {
        return Counter.builder(LOSSES)
                .description("Attempts that were lost, by the machine word of why.")
                .tag("code", code)
                .register(meters);
    }

    private void ended(String status, Job job, StepRecords taken) {
        Timer.builder("codeflix.job.duration")
                .description("Time from a job's opening to its end.")
                .tag("status", status)
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(job.createdAt(), taken.now()));
    }
}
