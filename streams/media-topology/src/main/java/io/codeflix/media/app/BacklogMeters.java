package io.codeflix.media.app;

import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.query.job.Backlog;
import io.codeflix.media.query.job.JobLists;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;

/** What there is to do. Every instance tells of all jobs: take the largest of them, not the sum. */
final class BacklogMeters implements MeterBinder {
    private final Backlog backlog;
    private final JobLists jobs;
    private final Clock clock;

    BacklogMeters(Backlog backlog, JobLists jobs, Clock clock) {
        this.backlog = backlog;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var status : JobStatus.values()) {
            Gauge.builder("codeflix.jobs", () -> jobs.count(status))
                    .description("Jobs there are, by status. Every instance tells of all.")
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        for (var kind : TaskKind.values()) {
            tasks(meters, kind);
        }
        Gauge.builder("codeflix.encode.waiting.source.seconds", backlog::sourceSecondsToEncode)
                .description("Seconds of film not yet encoded. Every instance tells of all.")
                .register(meters);
    }

    private void tasks(MeterRegistry meters, TaskKind kind) {
        Gauge.builder("codeflix.tasks.queued", () -> backlog.queued(kind))
                .description("Tasks that were sent and that no worker has taken. Every instance tells of all.")
                .tag("kind", kind.word())
                .register(meters);
        Gauge.builder("codeflix.tasks.leased", () -> backlog.leased(kind))
                .description("Tasks at which a worker holds a lease. Every instance tells of all.")
                .tag("kind", kind.word())
                .register(meters);
        Gauge.builder("codeflix.tasks.backing.off", () -> backlog.backingOff(kind))
                .description("Tasks that lost an attempt and wait for the next. Every instance tells of all.")
                .tag("kind", kind.word())
                .register(meters);
        Gauge.builder(
                        "codeflix.tasks.oldest.queued.seconds",
                        () -> backlog.oldestQueued(kind, clock.instant()).toMillis() / 1e3)
                .description("Age of the longest waiting task. Every instance tells of all.")
                .tag("kind", kind.word())
                .register(meters);
    }
}
