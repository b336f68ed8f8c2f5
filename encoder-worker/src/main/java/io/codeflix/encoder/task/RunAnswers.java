package io.codeflix.encoder.task;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.progress.Progress;
import io.codeflix.media.RunRef;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import io.codeflix.trace.TraceParent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What one run says about itself; every run has an id of its own. */
public final class RunAnswers {
    private final RunRef run;
    private final Optional<TraceParent> trace;
    private final Clock clock;

    /** @param trace of the run, which its answers go on with */
    public RunAnswers(RunTask task, String workerId, Optional<TraceParent> trace, Clock clock) {
        this.trace = trace;
        this.clock = clock;
        this.run = RunRef.newBuilder()
                .setTaskId(task.getTaskId())
                .setJobId(task.getJobId())
                .setAssetId(task.getAssetId())
                .setKind(task.getKind())
                .setAttempt(task.getAttempt())
                .setRunId(UUID.randomUUID().toString())
                .setWorkerId(workerId)
                .build();
    }

    public RunRef run() {
        return run;
    }

    public Optional<TraceParent> trace() {
        return trace;
    }

    public TaskStarted started() {
        return TaskStarted.newBuilder().setRun(run).setAt(clock.instant()).build();
    }

    public TaskProgressed progressed(Progress progress) {
        return TaskProgressed.newBuilder()
                .setRun(run)
                .setPercent(progress.percent())
                .setStage(progress.stage())
                .setFrames(progress.frames())
                .setSpeed(progress.speed())
                .setEtaSeconds(progress.etaSeconds())
                .setAt(clock.instant())
                .build();
    }

    public TaskSucceeded succeeded(TaskOutput output, Duration cpu) {
        return TaskSucceeded.newBuilder()
                .setRun(run)
                .setOutput(output)
                .setCpuMillis(cpu.toMillis())
                .setAt(clock.instant())
                .build();
    }

    public TaskFailed failed(RunFailedException failure) {
        return TaskFailed.newBuilder()
                .setRun(run)
                .setCode(failure.code())
                .setReason(failure.reason())
                .setRetryable(failure.retryable())
                .setLogTail(failure.logTail())
                .setAt(clock.instant())
                .build();
    }
}
