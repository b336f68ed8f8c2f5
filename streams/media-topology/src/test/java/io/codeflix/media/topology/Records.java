package io.codeflix.media.topology;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoState;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.CancelJob;
import io.codeflix.media.CompleteUpload;
import io.codeflix.media.EncodeResult;
import io.codeflix.media.EncodedFile;
import io.codeflix.media.EncodedWindow;
import io.codeflix.media.ImageFile;
import io.codeflix.media.ImagePackage;
import io.codeflix.media.ImageResult;
import io.codeflix.media.InspectResult;
import io.codeflix.media.MediaPackage;
import io.codeflix.media.PackageResult;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.Rendition;
import io.codeflix.media.RetryJob;
import io.codeflix.media.RunRef;
import io.codeflix.media.RunTask;
import io.codeflix.media.SourceProbe;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records as people and workers send them; numbers are those of a clip of 30 seconds. */
public final class Records {
    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final long SIZE = 22_700_000;

    private Records() {}

    public static CommandMeta meta() {
        return meta(UUID.randomUUID().toString());
    }

    public static CommandMeta meta(String commandId) {
        return CommandMeta.newBuilder()
                .setCommandId(commandId)
                .setIssuedBy("owner-1")
                .setIssuedAt(AT)
                .build();
    }

    public static RegisterAsset register() {
        return register(meta());
    }

    public static RegisterAsset register(CommandMeta meta) {
        return RegisterAsset.newBuilder()
                .setMeta(meta)
                .setVideoId("video-1")
                .setSlot(AssetSlot.VIDEO)
                .setFileName("clip.mp4")
                .setSizeBytes(SIZE)
                .setPartSizeBytes(8 << 20)
                .setUploadId("upload-1")
                .setObjectKey("originals/a1/source")
                .build();
    }

    public static CompleteUpload complete() {
        return new CompleteUpload(meta(), SIZE, "0cc175b9c0f1b6a831c399e269772661-3");
    }

    /** The video that the files are for, as the catalog tells of it: a draft without media. */
    public static VideoState video() {
        return VideoState.newBuilder()
                .setId("video-1")
                .setVersion(1)
                .setTitle("Heat")
                .setDescription("A heist.")
                .setYearLaunched(1995)
                .setRating(Rating.AGE_16)
                .setOpened(false)
                .setPublished(false)
                .setCreatedAt(AT)
                .setUpdatedAt(AT)
                .build();
    }

    /** The same with an asset as its film. */
    public static VideoState video(String asset, MediaStatus status, boolean published) {
        var film = VideoMedia.newBuilder()
                .setSlot(MediaSlot.VIDEO)
                .setAssetId(asset)
                .setAssetVersion(4)
                .setStatus(status)
                .setAnnouncedAt(AT)
                .build();
        return VideoState.newBuilder(video())
                .setMedia(List.of(film))
                .setPublished(published)
                .build();
    }

    public static RetryJob retry(String commandId) {
        return new RetryJob(meta(commandId));
    }

    public static CancelJob cancel(String commandId) {
        return new CancelJob(meta(commandId));
    }

    /** A run of the task that was ordered. */
    public static RunRef run(RunTask order, String runId) {
        return new RunRef(
                order.getTaskId(),
                order.getJobId(),
                order.getAssetId(),
                order.getKind(),
                order.getAttempt(),
                runId,
                "worker-1");
    }

    public static TaskStarted started(RunRef run) {
        return new TaskStarted(run, AT);
    }

    public static TaskProgressed progressed(RunRef run, double percent) {
        return TaskProgressed.newBuilder()
                .setRun(run)
                .setPercent(percent)
                .setStage("encode")
                .setSpeed(1.5)
                .setEtaSeconds(9L)
                .setAt(AT)
                .build();
    }

    /** What a run of that kind leaves when all went well. */
    public static TaskSucceeded succeeded(RunRef run) {
        return TaskSucceeded.newBuilder()
                .setRun(run)
                .setOutput(output(run.getKind(), run.getRunId()))
                .setCpuMillis(1_200)
                .setAt(AT)
                .build();
    }

    public static TaskFailed failed(RunRef run, boolean retryable) {
        return TaskFailed.newBuilder()
                .setRun(run)
                .setCode("unreadable-media")
                .setReason("The file is damaged: export it again.")
                .setRetryable(retryable)
                .setLogTail(List.of("moov atom not found"))
                .setAt(AT)
                .build();
    }

    public static SourceProbe film() {
        return SourceProbe.newBuilder()
                .setContainer("mov,mp4")
                .setDurationMillis(30_000)
                .setWidth(1280)
                .setHeight(720)
                .setFrames(720)
                .setFrameRateNumerator(24)
                .setFrameRateDenominator(1)
                .setVideoCodec("h264")
                .setAudioCodec("aac")
                .build();
    }

    private static TaskOutput output(TaskKind kind, String runId) {
        var output = TaskOutput.newBuilder();
        switch (kind) {
            case INSPECT -> output.setInspected(new InspectResult(film(), "posters/a1/" + runId + "/poster.jpg"));
            case ENCODE ->
                output.setEncoded(new EncodeResult(
                        new EncodedWindow(
                                0, List.of(new EncodedFile("240p", "windows/a1/" + runId + "/240p.mp4", 1_000L, 720L))),
                        List.of(),
                        List.of()));
            case PACKAGE -> output.setPackaged(new PackageResult(mediaPackage("renditions/a1/" + runId + "/", runId)));
            case IMAGE -> output.setImaged(new ImageResult(imagePackage("images/a1/" + runId + "/", runId)));
            case UNKNOWN -> throw new IllegalArgumentException("No run has a task of an unknown kind");
        }
        return output.build();
    }

    public static ImagePackage imagePackage(String prefix, String runId) {
        return new ImagePackage(
                runId,
                List.of(
                        new ImageFile(1280, 720, 90_000L, prefix + "1280.jpg"),
                        new ImageFile(640, 360, 30_000L, prefix + "640.jpg")));
    }

    public static MediaPackage mediaPackage(String prefix, String runId) {
        return MediaPackage.newBuilder()
                .setRunId(runId)
                .setDurationMillis(30_000)
                .setRenditions(List.of(Rendition.newBuilder()
                        .setName("240p")
                        .setWidth(426)
                        .setHeight(240)
                        .setBitsPerSecond(400_000)
                        .setCodecs("avc1.64001f")
                        .setFrames(720)
                        .setSizeBytes(1_000)
                        .setObjectKey(prefix + "240p.mp4")
                        .setFileName("240p.mp4")
                        .build()))
                .setHlsKey(prefix + "master.m3u8")
                .setHlsMediaKeys(List.of(prefix + "media_0.m3u8"))
                .setDashKey(prefix + "manifest.mpd")
                .build();
    }
}
