package io.codeflix.media.topology.job;

import io.codeflix.media.AssetSlot;
import io.codeflix.media.JobState;
import io.codeflix.media.TaskState;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.Failure;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.Progress;
import io.codeflix.media.model.job.Run;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import java.util.List;

/** Jobs, between the model and the state record. */
public final class JobRecords {

    private JobRecords() {}

    public static Job of(JobState record) {
        return new Job(
                record.getId(),
                record.getVersion(),
                record.getAssetId(),
                record.getVideoId(),
                Slot.valueOf(record.getSlot().name()),
                record.getOwnerId(),
                record.getSourceKey(),
                record.getSourceBytes(),
                record.getStrict(),
                JobStatus.valueOf(record.getStatus().name()),
                record.getTasks().stream().map(JobRecords::task).toList(),
                record.getFailure(),
                record.getCreatedAt(),
                record.getUpdatedAt());
    }

    static JobState record(Job job) {
        return JobState.newBuilder()
                .setId(job.id())
                .setVersion(job.version())
                .setAssetId(job.assetId())
                .setVideoId(job.videoId())
                .setSlot(AssetSlot.valueOf(job.slot().name()))
                .setOwnerId(job.ownerId())
                .setSourceKey(job.sourceKey())
                .setSourceBytes(job.sourceBytes())
                .setStrict(job.strict())
                .setStatus(io.codeflix.media.JobStatus.valueOf(job.status().name()))
                .setTasks(job.tasks().stream().map(JobRecords::record).toList())
                .setFailure(job.failure())
                .setCreatedAt(job.createdAt())
                .setUpdatedAt(job.updatedAt())
                .build();
    }

    private static Task task(TaskState record) {
        var runId = record.getRunId();
        var output = record.getOutput();
        return new Task(
                record.getId(),
                TaskKind.valueOf(record.getKind().name()),
                record.getWindow(),
                TaskStatus.valueOf(record.getStatus().name()),
                record.getAttempt(),
                record.getLastAttempt(),
                runId == null ? null : new Run(record.getId(), record.getAttempt(), runId, worker(record)),
                record.getDeadline(),
                record.getNotBefore(),
                new Progress(record.getPercent(), record.getStage(), record.getSpeed(), record.getEtaSeconds()),
                record.getStartedAt(),
                record.getFinishedAt(),
                record.getCpuMillis(),
                output == null ? null : WindowRecords.product(output),
                record.getFailure() == null
                        ? null
                        : new Failure(record.getFailureCode(), record.getFailure(), record.getLogTail()));
    }

    private static String worker(TaskState record) {
        return record.getWorkerId() == null ? "" : record.getWorkerId();
    }

    private static TaskState record(Task task) {
        Failure failure = task.failure();
        return TaskState.newBuilder()
                .setId(task.id())
                .setKind(io.codeflix.media.TaskKind.valueOf(task.kind().name()))
                .setWindow(task.window())
                .setStatus(io.codeflix.media.TaskStatus.valueOf(task.status().name()))
                .setAttempt(task.attempt())
                .setLastAttempt(task.lastAttempt())
                .setRunId(task.run() == null ? null : task.run().runId())
                .setWorkerId(task.run() == null ? null : task.run().workerId())
                .setDeadline(task.deadline())
                .setNotBefore(task.notBefore())
                .setPercent(task.progress().percent())
                .setStage(task.progress().stage())
                .setSpeed(task.progress().speed())
                .setEtaSeconds(task.progress().etaSeconds())
                .setStartedAt(task.startedAt())
                .setFinishedAt(task.finishedAt())
                .setCpuMillis(task.cpuMillis())
                .setOutput(task.produced() == null ? null : WindowRecords.record(task.produced()))
                .setFailure(failure == null ? null : failure.reason())
                .setFailureCode(failure == null ? "" : failure.code())
                .setLogTail(failure == null ? List.of() : failure.logTail())
                .build();
    }
}
