package io.codeflix.media.model.job;

import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.Product.Encoded;
import io.codeflix.media.model.job.Product.Inspected;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a job consists of, and what exactly each of its tasks asks of a worker. */
final class Plan {
    /** Segments are two groups of pictures long, so every rung can be left and entered each four seconds. */
    private static final int SEGMENT_MILLIS = 4_000;

    private static final int GOP_SECONDS = 2;

    /** Bound for sources that claim hundreds of frames a second. */
    private static final int LONGEST_GOP = 240;

    /** An image takes a second or two; generous for a machine that is busy. */
    private static final Duration LONGEST_IMAGE = Duration.ofMinutes(2);

    private static final Duration LONGEST_RUN = Duration.ofHours(24);

    private final Ladder ladder;

    Plan(Ladder ladder) {
        this.ladder = ladder;
    }

    /** The tasks of a new job; for a film one window so far, however long it is. */
    static List<Task> tasks(String jobId, Slot slot, int attempts) {
        if (slot.isImage()) {
            return List.of(Task.waiting(jobId + "-image", TaskKind.IMAGE, null, attempts));
        }
        return List.of(
                Task.waiting(jobId + "-inspect", TaskKind.INSPECT, null, attempts),
                Task.waiting(jobId + "-encode-0", TaskKind.ENCODE, 0, attempts),
                Task.waiting(jobId + "-package", TaskKind.PACKAGE, null, attempts));
    }

    /** Tasks that follow an inspection need what it found; asked before, that is a defect. */
    TaskSpec spec(Job job, Task task) {
        return switch (task.kind()) {
            case INSPECT -> new TaskSpec.Inspect(job.sourceKey(), "posters/" + job.assetId() + "/", job.strict());
            case ENCODE -> encode(job, task, source(job));
            case IMAGE ->
                new TaskSpec.Image(
                        job.sourceKey(),
                        "images/" + job.assetId() + "/",
                        job.slot().widths());
            case PACKAGE -> {
                Source source = source(job);
                yield new TaskSpec.Package(
                        "renditions/" + job.assetId() + "/",
                        source,
                        rungs(source),
                        job.products(Encoded.class).map(Encoded::window).toList(),
                        SEGMENT_MILLIS,
                        audio(source));
            }
        };
    }

    private TaskSpec encode(Job job, Task task, Source source) {
        return new TaskSpec.Encode(
                job.sourceKey(),
                "windows/" + job.assetId() + "/",
                task.window() == null ? 0 : task.window(),
                0,
                source.frames(),
                true,
                gopFrames(source),
                source,
                rungs(source),
                source.hasSound() ? ladder.audioBitsPerSecond() : 0,
                audio(source),
                job.strict());
    }

    private List<Rung> rungs(Source source) {
        return source.hasPicture() ? ladder.rungsFor(source.width(), source.height()) : List.of();
    }

    private List<AudioRendition> audio(Source source) {
        return AudioRendition.of(source, ladder.audioBitsPerSecond());
    }

    private static int gopFrames(Source source) {
        return (int) Math.clamp(Math.round(source.frameRate() * GOP_SECONDS), 1, LONGEST_GOP);
    }

    /** How long a run may take before the worker stops it: generous, as only hung programs should ever meet it. */
    Duration timeLimit(Job job, TaskKind kind) {
        Duration transfer = Duration.ofMinutes(10).plusSeconds(job.sourceBytes() / 1_000_000);
        Duration limit = switch (kind) {
            case INSPECT -> transfer;
            case IMAGE -> LONGEST_IMAGE;
            case ENCODE -> transfer.plus(Duration.ofMillis(source(job).durationMillis() * 30));
            case PACKAGE -> transfer.plus(Duration.ofMillis(source(job).durationMillis()));
        };
        return Stream.of(limit, LONGEST_RUN).min(Duration::compareTo).orElseThrow();
    }

    static Source source(Job job) {
        return inspected(job).source();
    }

    static Inspected inspected(Job job) {
        return job.products(Inspected.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Job %s was not inspected".formatted(job.id())));
    }
}
