package io.codeflix.media.topology.job;

import io.codeflix.media.EncodeSpec;
import io.codeflix.media.ImageSpec;
import io.codeflix.media.InspectSpec;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskInput;
import io.codeflix.media.TaskKind;
import io.codeflix.media.model.job.AudioRendition;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Rung;
import io.codeflix.media.model.job.TaskOrder;
import io.codeflix.media.model.job.TaskSpec;
import io.codeflix.media.model.job.TaskStop;
import io.codeflix.media.topology.PackageRecords;
import java.time.Instant;
import java.util.List;

/** Orders to the workers, out of the model. */
final class OrderRecords {

    private OrderRecords() {}

    static RunTask record(Job job, TaskOrder order, Instant now) {
        return RunTask.newBuilder()
                .setTaskId(order.taskId())
                .setJobId(job.id())
                .setAssetId(job.assetId())
                .setKind(TaskKind.valueOf(order.kind().name()))
                .setAttempt(order.attempt())
                .setLeaseSeconds(Math.toIntExact(order.lease().toSeconds()))
                .setTimeLimitSeconds(Math.toIntExact(order.timeLimit().toSeconds()))
                .setQueueSeconds(Math.toIntExact(order.queueDeadline().toSeconds()))
                .setInput(input(order.spec()))
                .setSentAt(now)
                .build();
    }

    static StopTask record(Job job, TaskStop stop, Instant now) {
        return StopTask.newBuilder()
                .setTaskId(stop.taskId())
                .setJobId(job.id())
                .setAssetId(job.assetId())
                .setAttempt(stop.attempt())
                .setRunId(stop.runId())
                .setReason(stop.reason())
                .setSentAt(now)
                .build();
    }

    private static TaskInput input(TaskSpec spec) {
        var input = TaskInput.newBuilder();
        return switch (spec) {
            case TaskSpec.Inspect inspect ->
                input.setInspect(new InspectSpec(inspect.sourceKey(), inspect.outputPrefix(), inspect.strict()))
                        .build();
            case TaskSpec.Encode encode ->
                input.setEncode(EncodeSpec.newBuilder()
                                .setSourceKey(encode.sourceKey())
                                .setOutputPrefix(encode.outputPrefix())
                                .setWindow(encode.window())
                                .setFirstFrame(encode.firstFrame())
                                .setFrames(encode.frames())
                                .setLast(encode.last())
                                .setGopFrames(encode.gopFrames())
                                .setSource(PackageRecords.record(encode.source()))
                                .setRungs(rungs(encode.rungs()))
                                .setAudioBitsPerSecond(encode.audioBitsPerSecond())
                                .setAudioRenditions(audio(encode.audio()))
                                .setStrict(encode.strict())
                                .build())
                        .build();
            case TaskSpec.Image image ->
                input.setImage(new ImageSpec(image.sourceKey(), image.outputPrefix(), image.widths()))
                        .build();
            case TaskSpec.Package join ->
                input.setPackaging(PackageSpec.newBuilder()
                                .setOutputPrefix(join.outputPrefix())
                                .setSource(PackageRecords.record(join.source()))
                                .setRungs(rungs(join.rungs()))
                                .setWindows(join.windows().stream()
                                        .map(WindowRecords::record)
                                        .toList())
                                .setSegmentMillis(join.segmentMillis())
                                .setAudioRenditions(audio(join.audio()))
                                .build())
                        .build();
        };
    }

    private static List<io.codeflix.media.AudioRendition> audio(List<AudioRendition> renditions) {
        return renditions.stream()
                .map(made -> new io.codeflix.media.AudioRendition(
                        made.name(),
                        made.track(),
                        made.bitsPerSecond(),
                        made.language(),
                        made.title(),
                        made.isDefault(),
                        made.role(),
                        made.right()))
                .toList();
    }

    private static List<io.codeflix.media.Rung> rungs(List<Rung> rungs) {
        return rungs.stream()
                .map(rung -> new io.codeflix.media.Rung(
                        rung.name(), rung.width(), rung.height(), rung.bitsPerSecond(), rung.maxBitsPerSecond()))
                .toList();
    }
}
