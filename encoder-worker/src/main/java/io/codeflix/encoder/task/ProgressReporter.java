package io.codeflix.encoder.task;

import io.codeflix.encoder.progress.Progress;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.trace.Step;
import io.codeflix.trace.Tracing;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends the latest progress once a second where it changed, and now and then anyway: a silent run loses its lease. */
final class ProgressReporter implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int HEARTBEAT_PERIODS = 5;

    private final Consumer<Progress> send;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final Tracing tracing;
    private volatile @Nullable Progress latest;

    /** The span of the stage under way; only the thread of the run opens and closes stages. */
    private @Nullable Step stage;

    ProgressReporter(Consumer<Progress> send, Tracing tracing) {
        this.send = send;
        this.tracing = tracing;
        this.thread = Thread.ofVirtual().name("progress").start(this::report);
    }

    /** A stage, which is also a span, that takes the task from one part of the whole to another, per cent. */
    ProgressSink stage(String name, double from, double to) {
        endStage();
        stage = tracing.part(name);
        latest = new Progress(name, from, 0, 0, null);
        return progress -> latest = new Progress(
                name,
                from + (to - from) * Math.clamp(progress.percent(), 0, 100) / 100,
                progress.frames(),
                progress.speed(),
                progress.etaSeconds());
    }

    private void endStage() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    private void report() {
        Progress sent = null;
        int silent = 0;
        try {
            while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                Progress now = latest;
                silent++;
                if (now != null && (!now.equals(sent) || silent >= HEARTBEAT_PERIODS)) {
                    send.accept(now);
                    sent = now;
                    silent = 0;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is sent any more when this returns. */
    @Override
    public void close() throws InterruptedException {
        endStage();
        closed.countDown();
        thread.join();
    }
}
