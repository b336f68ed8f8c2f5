package io.codeflix.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Kills one encoder worker after another without a warning, for as long as it is open. */
final class WorkerKiller implements AutoCloseable {
    private static final Duration ENCODER_ENDS_WITHIN = Duration.ofSeconds(2);

    private final RunningPlatform platform;
    private final List<String> workers;
    private final Duration every;
    private final Thread thread;
    private volatile int kills;
    private volatile int inMidRun;
    private volatile int encodersLeft;

    WorkerKiller(RunningPlatform platform, List<String> workers, Duration every) {
        this.platform = platform;
        this.workers = workers;
        this.every = every;
        this.thread = Thread.ofPlatform().daemon().name("worker-killer").start(this::killOnAndOn);
    }

    int kills() {
        return kills;
    }

    /** Kills that met a running FFmpeg. */
    int inMidRun() {
        return inMidRun;
    }

    /** FFmpegs that outlived their worker. */
    int encodersLeft() {
        return encodersLeft;
    }

    private void killOnAndOn() {
        try {
            for (int turn = 0; ; turn++) {
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
                var worker = process(workers.get(turn % workers.size()));
                if (worker.isPresent()) {
                    kill(worker.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProcessHandle> process(String worker) {
        try {
            return platform.process(worker);
        } catch (IOException e) {
            return Optional.empty(); // the state is being replaced; the next turn sees it
        }
    }

    private void kill(ProcessHandle worker) throws InterruptedException {
        var encoders = worker.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/ffmpeg"))
                .toList();
        if (worker.destroyForcibly()) {
            kills++;
            inMidRun += encoders.isEmpty() ? 0 : 1;
        }
        TimeUnit.MILLISECONDS.sleep(ENCODER_ENDS_WITHIN.toMillis());
        encodersLeft += (int) encoders.stream().filter(ProcessHandle::isAlive).count();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
