package io.codeflix.media.api.job;

import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.job.JobView;
import io.codeflix.media.query.job.OwnedJob;
import io.codeflix.streams.api.peer.StaleHeader;
import io.codeflix.streams.query.Staleness;
import io.codeflix.streams.query.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a watcher of a job, once a second, until it is over: one virtual thread a watcher, which the next failed write
 * ends when the watcher is gone.
 */
@Component
class ProgressStream implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobQueries jobs;
    private volatile boolean running;

    ProgressStream(JobQueries jobs) {
        this.jobs = jobs;
    }

    /** What is told next; stale where the job's owner can't be asked. */
    record Seen(JobView job, Staleness staleness) {
        private Seen orKnownBefore(Optional<Seen> latest) {
            return latest.orElseGet(() -> new Seen(job, new Staleness.Behind(OptionalLong.empty())));
        }

        private SseEmitter.SseEventBuilder event() {
            var event = SseEmitter.event().name("progress").data(job);
            StaleHeader.text(staleness).ifPresent(text -> event.comment(StaleHeader.NAME + ": " + text));
            return event;
        }
    }

    SseEmitter watch(String assetId, Seen first) {
        var emitter = new SseEmitter(0L); // as long as the job
        Thread.ofVirtual().name("watch-" + first.job().id()).start(() -> tell(assetId, first, emitter));
        return emitter;
    }

    private void tell(String assetId, Seen first, SseEmitter emitter) {
        Seen seen = first;
        try {
            while (true) {
                emitter.send(seen.event());
                if (seen.job().status().isFinal() || !running) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(PAUSE);
                seen = seen.orKnownBefore(latest(assetId));
            }
        } catch (IOException | IllegalStateException gone) {
            // the watcher left: nobody to tell
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** A store that moves is back in a moment; the watcher sees the last known state meanwhile. */
    private Optional<Seen> latest(String assetId) {
        try {
            var told = jobs.find(assetId);
            return told.value().map(OwnedJob::job).map(job -> new Seen(job, told.staleness()));
        } catch (StoreUnavailableException moving) {
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Watchers are sent off before the server waits for its open requests; they come back to another instance. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
