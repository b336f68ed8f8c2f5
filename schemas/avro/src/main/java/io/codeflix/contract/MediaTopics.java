package io.codeflix.contract;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.AbandonUpload;
import io.codeflix.media.AssetAbandoned;
import io.codeflix.media.AssetCanceled;
import io.codeflix.media.AssetCondemned;
import io.codeflix.media.AssetFailed;
import io.codeflix.media.AssetFreed;
import io.codeflix.media.AssetImageReady;
import io.codeflix.media.AssetProcessingStarted;
import io.codeflix.media.AssetReady;
import io.codeflix.media.AssetRegistered;
import io.codeflix.media.AssetRemoved;
import io.codeflix.media.AssetRestored;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetUploaded;
import io.codeflix.media.CancelJob;
import io.codeflix.media.CompleteUpload;
import io.codeflix.media.CondemnAsset;
import io.codeflix.media.DeleteAsset;
import io.codeflix.media.JobCanceled;
import io.codeflix.media.JobFailed;
import io.codeflix.media.JobOpened;
import io.codeflix.media.JobRetried;
import io.codeflix.media.JobState;
import io.codeflix.media.JobSucceeded;
import io.codeflix.media.JobTaskFailed;
import io.codeflix.media.JobTaskStarted;
import io.codeflix.media.JobTaskSucceeded;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.RemoveAsset;
import io.codeflix.media.ReportCanceled;
import io.codeflix.media.ReportFailed;
import io.codeflix.media.ReportFreed;
import io.codeflix.media.ReportImageReady;
import io.codeflix.media.ReportProcessing;
import io.codeflix.media.ReportReady;
import io.codeflix.media.RestoreAsset;
import io.codeflix.media.RetryJob;
import io.codeflix.media.RunTask;
import io.codeflix.media.SpareAsset;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import java.util.List;

/** Topics that media owns. Everything is keyed by the asset's id, jobs and tasks included. */
public final class MediaTopics {

    public static final Topic ASSET_COMMANDS = Topic.ofMessages(
            "media.asset.commands.v1",
            RegisterAsset.class,
            CompleteUpload.class,
            ReportProcessing.class,
            ReportReady.class,
            ReportImageReady.class,
            ReportFailed.class,
            ReportCanceled.class,
            AbandonUpload.class,
            DeleteAsset.class,
            RestoreAsset.class,
            CondemnAsset.class,
            SpareAsset.class,
            RemoveAsset.class,
            ReportFreed.class);

    public static final Topic ASSET_EVENTS = Topic.ofFacts(
            "media.asset.events.v1",
            AssetRegistered.class,
            AssetUploaded.class,
            AssetProcessingStarted.class,
            AssetReady.class,
            AssetImageReady.class,
            AssetFailed.class,
            AssetCanceled.class,
            AssetAbandoned.class,
            AssetCondemned.class,
            AssetRestored.class,
            AssetRemoved.class,
            AssetFreed.class);

    public static final Topic ASSET_STATE = Topic.ofState("media.asset.state.v1", AssetState.class);

    public static final Topic JOB_COMMANDS = Topic.ofMessages("media.job.commands.v1", RetryJob.class, CancelJob.class);

    public static final Topic JOB_EVENTS = Topic.ofFacts(
            "media.job.events.v1",
            JobOpened.class,
            JobTaskStarted.class,
            JobTaskSucceeded.class,
            JobTaskFailed.class,
            JobSucceeded.class,
            JobFailed.class,
            JobRetried.class,
            JobCanceled.class);

    public static final Topic JOB_STATE = Topic.ofState("media.job.state.v1", JobState.class);

    /** To the workers, by way of RabbitMQ. */
    public static final Topic TASK_COMMANDS = Topic.ofMessages("media.task.commands.v1", RunTask.class, StopTask.class);

    /** From the workers, by way of RabbitMQ. */
    public static final Topic TASK_EVENTS = Topic.ofMessages(
            "media.task.events.v1", TaskStarted.class, TaskProgressed.class, TaskSucceeded.class, TaskFailed.class);

    public static final Topic OUTCOMES = Topic.ofMessages("media.command.outcomes.v1", CommandOutcome.class);

    public static final Topic DEAD_LETTERS = Topic.ofDeadLetters("media.topology.dlq.v1");

    /** Records that the bridge could not bring across. */
    public static final Topic BRIDGE_DEAD_LETTERS = Topic.ofDeadLetters("rabbit.bridge.dlq.v1");

    public static final List<Topic> ALL = List.of(
            ASSET_COMMANDS,
            ASSET_EVENTS,
            ASSET_STATE,
            JOB_COMMANDS,
            JOB_EVENTS,
            JOB_STATE,
            TASK_COMMANDS,
            TASK_EVENTS,
            OUTCOMES,
            DEAD_LETTERS,
            BRIDGE_DEAD_LETTERS);

    private MediaTopics() {}
}
