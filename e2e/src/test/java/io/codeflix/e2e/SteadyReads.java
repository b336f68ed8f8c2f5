package io.codeflix.e2e;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a list of paths over and over, 50 a second, whether or not earlier answers are back, and never one twice. */
final class SteadyReads implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Reader reader;
    private final List<String> paths;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final Thread clock;

    SteadyReads(Reader reader, List<String> paths) {
        this.reader = reader;
        this.paths = List.copyOf(paths);
        this.clock = Thread.ofPlatform().daemon().start(this::tick);
    }

    private void tick() {
        try {
            long start = System.nanoTime();
            for (int i = 0; ; i++) {
                TimeUnit.NANOSECONDS.sleep(start + i * PAUSE_NANOS - System.nanoTime());
                var path = paths.get(i % paths.size());
                threads.submit(() -> read(path));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String path) {
        try {
            var answer = reader.get(path);
            if (answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else {
                failures.add("%s answers %d: %s".formatted(path, answer.statusCode(), answer.body()));
            }
            if (isStale(answer)) {
                stale.incrementAndGet();
            }
        } catch (Exception e) {
            failures.add(path + ": " + e);
        }
    }

    static boolean isStale(HttpResponse<?> answer) {
        return answer.headers().firstValue("Codeflix-Stale").isPresent();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int answered() {
        return answered.get();
    }

    int stale() {
        return stale.get();
    }

    /** Returns when the last answer is there. */
    @Override
    public void close() throws InterruptedException {
        clock.interrupt();
        clock.join();
        threads.close();
    }
}
