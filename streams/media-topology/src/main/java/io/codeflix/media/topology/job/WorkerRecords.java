package io.codeflix.media.topology.job;

import io.codeflix.media.RunRef;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Progress;
import io.codeflix.media.model.job.Run;
import io.codeflix.media.model.job.TaskReport;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** What workers say, into the model. */
final class WorkerRecords {

    private WorkerRecords() {}

    /** The report in a record; empty where the record is none. */
    static Optional<TaskReport> report(SpecificRecord record) {
        return Optional.ofNullable(
                switch (record) {
                    case TaskStarted started -> new TaskReport.Started(run(started.getRun()));
                    case TaskProgressed progressed ->
                        new TaskReport.Progressed(
                                run(progressed.getRun()),
                                new Progress(
                                        progressed.getPercent(),
                                        progressed.getStage(),
                                        progressed.getSpeed(),
                                        progressed.getEtaSeconds()));
                    case TaskSucceeded succeeded ->
                        new TaskReport.Succeeded(
                                run(succeeded.getRun()),
                                WindowRecords.product(succeeded.getOutput()),
                                succeeded.getCpuMillis());
                    case TaskFailed failed ->
                        new TaskReport.Failed(
                                run(failed.getRun()),
                                failed.getCode(),
                                failed.getReason(),
                                failed.getRetryable(),
                                failed.getLogTail());
                    default -> null;
                });
    }

    static RunRef record(Job job, io.codeflix.media.model.job.TaskKind kind, Run run) {
        return RunRef.newBuilder()
                .setTaskId(run.taskId())
                .setJobId(job.id())
                .setAssetId(job.assetId())
                .setKind(TaskKind.valueOf(kind.name()))
                .setAttempt(run.attempt())
                .setRunId(run.runId())
                .setWorkerId(run.workerId())
                .build();
    }

    private static Run run(RunRef record) {
        return new Run(record.getTaskId(), record.getAttempt(), record.getRunId(), record.getWorkerId());
    }
}
