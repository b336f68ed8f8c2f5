package io.codeflix.cli.media;

import io.codeflix.cli.catalog.Catalog;
import io.codeflix.cli.catalog.Video;
import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Interruption;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.http.RefusedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a job until it ends and the catalog knows what came of it, so that whatever is asked next finds it. */
public final class Watching {

    /** The catalog is some hundred milliseconds behind, longer where it has much to do. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(15);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final JobWatch watch;
    private final Catalog catalog;

    public Watching(JobWatch watch, Catalog catalog) {
        this.watch = watch;
        this.catalog = catalog;
    }

    /**
     * A job that is over.
     *
     * @param next what to do now; empty where the job says it itself
     */
    record Ended(Job job, Optional<String> next) {
        String readable() {
            return JobSheet.of(job)
                    + next.map(line -> System.lineSeparator() + line).orElse("");
        }
    }

    /** @param justUploaded whether the job may take a while to be there */
    Ended toTheEnd(String jobId, boolean justUploaded, Progress progress) throws InterruptedException {
        var atExit = new Thread(() ->
                progress.done("the encoding goes on; codeflix job watch %1$s shows it, codeflix job cancel %1$s ends it"
                        .formatted(Cell.of(jobId))));
        Interruption.atOne(atExit);
        try {
            var job = justUploaded
                    ? watch.toTheEnd(jobId, change -> progress.show(JobSheet.line(change)))
                    : watch.givenToTheEnd(jobId, change -> progress.show(JobSheet.line(change)));
            progress.clear();
            return new Ended(job, next(job));
        } finally {
            Interruption.forget(atExit);
        }
    }

    private Optional<String> next(Job job) throws InterruptedException {
        if (job.status().equals("CANCELED")) {
            return Optional.of("Next: codeflix job retry " + job.id());
        }
        if (!job.hasSucceeded() || job.videoId() == null || job.assetId() == null) {
            return Optional.empty();
        }
        var video = known(job.videoId(), job.assetId());
        if (video == null) {
            return Optional.of("The catalog doesn't show it yet, or shows a newer file. Next: codeflix video get "
                    + job.videoId());
        }
        boolean film = video.slots().stream()
                .anyMatch(slot ->
                        job.assetId().equals(slot.assetId()) && slot.slot().equals("VIDEO"));
        if (Boolean.TRUE.equals(video.published())) {
            return Optional.of("Viewers get it now." + (film ? " Next: codeflix title play " + video.id() : ""));
        }
        return Optional.of("Next: codeflix video " + (film ? "publish " : "get ") + video.id());
    }

    private @Nullable Video known(String videoId, String assetId) throws InterruptedException {
        long deadline = System.nanoTime() + UNTIL_KNOWN.toNanos();
        while (true) {
            try {
                var video = catalog.video(videoId);
                boolean shown = video.slots().stream()
                        .anyMatch(slot ->
                                assetId.equals(slot.assetId()) && slot.status().equals("COMPLETED"));
                if (shown) {
                    return video;
                }
            } catch (RefusedException e) {
                return null; // deleted meanwhile, or not for this person to see
            }
            if (System.nanoTime() > deadline) {
                return null;
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }
}
