package io.codeflix.media.model.job;

import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.job.Product.Imaged;
import io.codeflix.media.model.job.Product.Inspected;
import io.codeflix.media.model.job.Product.Packaged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of an encode job: which task goes out when, whose word counts, and when to give up. Pure functions of a job,
 * an input and the time; nothing here can be stuck, since every task that is not over has a moment at which it is
 * looked at again.
 */
public final class Workflow {
    private static final String CANCELED = "The encoding was canceled; retry the job to go on";

    /** What a worker says of a run that it ended because it has to go itself. */
    private static final String HANDED_BACK = "worker-stopped";

    private final Policy policy;
    private final Plan plan;

    public Workflow(Policy policy, Ladder ladder) {
        this.policy = policy;
        this.plan = new Plan(ladder);
    }

    /** How long a run may be silent before it has lost its task. */
    public Duration lease() {
        return policy.lease();
    }

    /** An original is whole in the store: opens its job and sends the first task. */
    public Step open(Opening opening, Instant now) {
        String id = Job.idFor(opening.assetId());
        Job job = new Job(
                id,
                0,
                opening.assetId(),
                opening.videoId(),
                opening.slot(),
                opening.ownerId(),
                opening.sourceKey(),
                opening.sourceBytes(),
                opening.strict() || policy.strict(),
                JobStatus.QUEUED,
                Plan.tasks(id, opening.slot(), policy.attempts()),
                null,
                now,
                now);
        return sendWhatCanGo(Step.of(job).fact(new JobFact.Opened()), now);
    }

    /** A worker says something. Words of a run that does not hold the task change nothing; where it goes on, it is told. */
    public Step hear(Job job, TaskReport report, Instant now) {
        Optional<Task> task = job.task(report.run().taskId())
                .filter(candidate -> candidate.accepts(report.run()))
                .filter(candidate -> !isGivenUp(job, candidate, report.run(), now));
        if (task.isEmpty() || job.status().isFinal()) {
            return unheard(job, report);
        }
        if (task.get().status() == TaskStatus.QUEUED) {
            // the first to speak for an attempt gets its lease, whatever it says: messages may overtake each other
            Step started = start(Step.of(job), task.get(), report.run(), now);
            return take(started, started.job().task(task.get().id()).orElseThrow(), report, now);
        }
        return take(Step.of(job), task.get(), report, now);
    }

    /** The clock says something: leases that lapsed, waits that were too long, back-offs that are over. */
    public Step tick(Job job, Instant now) {
        Step step = Step.of(job);
        for (Task task : job.tasks()) {
            if (task.isDue(now) && !step.job().status().isFinal()) {
                step = tick(step, task, now);
            }
        }
        return step;
    }

    /** A person wants a job run again, from its first task that is not done; empty unless it failed or was canceled. */
    public Optional<Step> retry(Job job, Instant now) {
        if (job.status() != JobStatus.FAILED && job.status() != JobStatus.CANCELED) {
            return Optional.empty();
        }
        Step step = Step.of(job.with(JobStatus.QUEUED, null, now)).fact(new JobFact.Retried());
        for (Task task : job.tasks()) {
            if (!task.isDone()) {
                step = step.to(task.retried(policy.attempts()), now);
            }
        }
        return Optional.of(sendWhatCanGo(step.report(new AssetReport.Processing()), now));
    }

    /** A person wants a job ended; empty where it succeeded or failed. Asked again, nothing changes. */
    public Optional<Step> cancel(Job job, Instant now) {
        return switch (job.status()) {
            case SUCCEEDED, FAILED -> Optional.empty();
            case CANCELED -> Optional.of(Step.of(job));
            case QUEUED, RUNNING -> Optional.of(end(job, CANCELED, now));
        };
    }

    /** Nobody needs what the job makes any more. @param why without a full stop */
    public Step withdraw(Job job, String why, Instant now) {
        return job.status().isFinal() ? Step.of(job) : end(job, why + ", so the encoding was stopped", now);
    }

    private static Step end(Job job, String why, Instant now) {
        Step step = endTasks(Step.of(job), job.tasks(), why, now);
        return step.to(step.job().with(JobStatus.CANCELED, why, now))
                .fact(new JobFact.Canceled())
                .report(new AssetReport.Canceled(why));
    }

    /** Tasks that are done stay so; the runs of the others are told. */
    private static Step endTasks(Step from, List<Task> tasks, String why, Instant now) {
        Step step = from;
        for (Task task : tasks) {
            if (task.isOut()) {
                step = step.stop(TaskStop.ofAllRuns(task, why));
            }
            if (!task.isDone()) {
                step = step.to(task.canceled(now), now);
            }
        }
        return step;
    }

    /** A run that says it goes on, though it lost its task, wastes a worker. Said again each time, as it may be missed. */
    private static Step unheard(Job job, TaskReport report) {
        boolean goesOn = report instanceof TaskReport.Started || report instanceof TaskReport.Progressed;
        boolean lost = job.task(report.run().taskId())
                .filter(task -> !task.wasDoneBy(report.run()))
                .isPresent();
        return goesOn && lost
                ? Step.of(job).stop(TaskStop.of(report.run(), "The run does not hold its task"))
                : Step.of(job);
    }

    private Step start(Step step, Task task, Run run, Instant now) {
        Task running = task.isHeldBy(run) ? task.resumed(now, policy.lease()) : task.running(run, now, policy.lease());
        Step started = step.to(running, now).fact(new JobFact.TaskStarted(task.kind(), run));
        return step.job().status() == JobStatus.QUEUED
                ? started.to(started.job().with(JobStatus.RUNNING, null, now)).report(new AssetReport.Processing())
                : started;
    }

    private Step take(Step step, Task task, TaskReport report, Instant now) {
        return switch (report) {
            case TaskReport.Started _ -> step;
            case TaskReport.Progressed progressed ->
                step.to(task.progressed(progressed.progress(), leaseEnd(step.job(), task, now)), now);
            case TaskReport.Succeeded succeeded -> succeed(step, task, succeeded, now);
            case TaskReport.Failed failed when failed.code().equals(HANDED_BACK) -> handBack(step, task, failed, now);
            case TaskReport.Failed failed ->
                lose(
                        step,
                        task,
                        new Loss(failed.code(), failed.reason(), failed.retryable(), failed.logTail()),
                        policy.backOff(task),
                        now);
        };
    }

    /** Progress extends the lease, but not for ever: a run that outlives its time limit by a lease is given up. */
    private Instant leaseEnd(Job job, Task task, Instant now) {
        Instant extended = now.plus(policy.lease());
        Instant limit = runEnd(job, task, now);
        return extended.isAfter(limit) ? limit : extended;
    }

    /** A silent run may go on where it speaks again, but not beyond its time limit. */
    private boolean isGivenUp(Job job, Task task, Run speaker, Instant now) {
        return task.status() == TaskStatus.QUEUED && task.isHeldBy(speaker) && !now.isBefore(runEnd(job, task, now));
    }

    private Instant runEnd(Job job, Task task, Instant now) {
        Instant started = task.startedAt() == null ? now : task.startedAt();
        return started.plus(plan.timeLimit(job, task.kind())).plus(policy.lease());
    }

    private Step succeed(Step step, Task task, TaskReport.Succeeded succeeded, Instant now) {
        Optional<Loss> unusable = Acceptance.fault(task, succeeded.run(), succeeded.produced());
        if (unusable.isPresent()) {
            return lose(step, task, unusable.get(), policy.backOff(task), now);
        }
        Step done = step.to(task.succeeded(succeeded.produced(), succeeded.cpuMillis(), now), now)
                .fact(new JobFact.TaskSucceeded(task.kind(), succeeded.run()));
        return done.job().tasks().stream().allMatch(Task::isDone) ? finish(done, now) : sendWhatCanGo(done, now);
    }

    private static Step finish(Step step, Instant now) {
        return step.to(step.job().with(JobStatus.SUCCEEDED, null, now))
                .fact(new JobFact.Succeeded())
                .report(result(step.job()));
    }

    private static AssetReport result(Job job) {
        if (job.slot().isImage()) {
            Imaged imaged = job.products(Imaged.class).findFirst().orElseThrow();
            return new AssetReport.ImageReady(imaged.imagePackage());
        }
        Inspected inspected = Plan.inspected(job);
        Packaged packaged = job.products(Packaged.class).findFirst().orElseThrow();
        List<MediaWarning> found = job.products(Product.class)
                .flatMap(product -> product.findings().stream())
                .toList();
        return new AssetReport.Ready(
                inspected.source().withWarnings(found), packaged.mediaPackage(), inspected.posterKey());
    }

    private Step tick(Step step, Task task, Instant now) {
        return switch (task.status()) {
            case RUNNING -> lose(step, task, Loss.ofSilence(task, policy.lease()), Duration.ZERO, now);
            case QUEUED -> send(step, task, task.attempt(), now);
            case WAITING -> send(step, task, task.attempt() + 1, now);
            case SUCCEEDED, FAILED, CANCELED -> step;
        };
    }

    /** A worker that has to go is no fault of the task: it goes out again at once, and has no attempt less. */
    private Step handBack(Step step, Task task, TaskReport.Failed failed, Instant now) {
        return send(
                step.fact(new JobFact.TaskFailed(task.id(), task.attempt(), failed.code(), failed.reason())),
                task.handedBack(),
                task.attempt() + 1,
                now);
    }

    /** An attempt is lost: another one after the pause, or the end of the job. */
    private Step lose(Step step, Task task, Loss loss, Duration pause, Instant now) {
        Task marked = task.because(loss.failure());
        Step lost = step.fact(new JobFact.TaskFailed(task.id(), task.attempt(), loss.code(), loss.reason()));
        if (!loss.retryable() || task.isLastAttempt()) {
            return fail(lost, marked, loss, now);
        }
        return pause.isZero()
                ? send(lost, marked, task.attempt() + 1, now)
                : lost.to(marked.backedOff(now.plus(pause)), now);
    }

    private static Step fail(Step step, Task task, Loss loss, Instant now) {
        String reason = task.attempt() == 1
                ? loss.reason()
                : "%s (%s, after attempt %d)"
                        .formatted(loss.reason(), task.kind().word(), task.attempt());
        List<Task> others = step.job().tasks().stream()
                .filter(other -> !other.id().equals(task.id()))
                .toList();
        // the others did not fail: nobody waits for them any more
        Step failed = endTasks(step.to(task.failed(now), now), others, "Another task of the job failed", now);
        return failed.to(failed.job().with(JobStatus.FAILED, reason, now))
                .fact(new JobFact.Failed(reason))
                .report(new AssetReport.Failed(reason));
    }

    private Step sendWhatCanGo(Step step, Instant now) {
        Step sent = step;
        for (Task task : step.job().sendable()) {
            sent = send(sent, task, task.attempt() + 1, now);
        }
        return sent;
    }

    private Step send(Step step, Task task, int attempt, Instant now) {
        Job job = step.job();
        TaskOrder order = new TaskOrder(
                task.id(),
                task.kind(),
                attempt,
                policy.lease(),
                plan.timeLimit(job, task.kind()),
                policy.queueDeadline(),
                plan.spec(job, task));
        return step.to(task.queued(attempt, now.plus(policy.queueDeadline())), now)
                .order(order);
    }
}
