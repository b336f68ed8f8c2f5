package io.codeflix.media.api.job;

import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.job.JobView;
import io.codeflix.media.query.job.OwnedJob;
import io.codeflix.streams.query.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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

    SseEmitter watch(String assetId, JobView first) {
        var emitter = new SseEmitter(0L); // as long as the job
        Thread.ofVirtual().name("watch-" + first.id()).start(() -> tell(assetId, first, emitter));
        return emitter;
    }

    private void tell(String assetId, JobView first, SseEmitter emitter) {
        JobView job = first;
        try {
            while (true) {
                emitter.send(SseEmitter.event().name("progress").data(job));
                if (job.status().isFinal() || !running) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(PAUSE);
                job = latest(assetId).orElse(job);
            }
        } catch (IOException | IllegalStateException gone) {
            // the watcher left: nobody to tell
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** A store that moves is back in a moment; the watcher sees the last known state meanwhile. */
    private Optional<JobView> latest(String assetId) {
        try {
            return jobs.find(assetId).value().map(OwnedJob::job);
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
