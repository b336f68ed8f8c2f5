package io.codeflix.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How long a change takes until its outcome is committed, and until viewers see it; idle and at 50 a second. */
public final class CommandLatency {
    private static final int WARM_UP = 200;
    private static final int IDLE = 100;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = 20;

    private final RunningPlatform platform = new RunningPlatform();
    private final String admin = platform.token("admin");
    private final String viewer = platform.token("viewer");

    private CommandLatency() throws IOException, InterruptedException {}

    public static void main(String[] args) throws Exception {
        new CommandLatency().run();
    }

    private void run() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            writeCategory();
        }
        System.out.println(
                "| what                                             |     n |  p50 ms |  p99 ms |  max ms |");
        System.out.println(
                "|--------------------------------------------------|------:|--------:|--------:|--------:|");
        System.out.println(idle(this::writeCategory).row("command -> committed outcome, idle"));
        System.out.println(steady(this::writeCategory).row("command -> committed outcome, 50/s"));
        var title = platform.json(
                        platform.request("/api/v1/titles?limit=1", viewer).build())
                .path("items")
                .path(0)
                .path("id")
                .asString();
        if (title.isEmpty()) {
            System.out.println(
                    "no published title: run 'codeflix demo' first to measure how soon viewers see a change");
            return;
        }
        System.out.println(idle(() -> changeTitle(title)).row("title change -> visible to a viewer, idle"));
        System.out.println(steady(() -> changeTitle(title)).row("title change -> visible to a viewer, 50/s"));
    }

    private static Percentiles idle(Callable<Double> action) throws Exception {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < IDLE; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            millis.add(action.call());
        }
        return Percentiles.of(millis);
    }

    /** Open loop: the next one starts on time whether or not the last one is back. */
    private static Percentiles steady(Callable<Double> action) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                threads.submit(() -> millis.add(action.call()));
            }
        }
        return Percentiles.of(List.copyOf(millis));
    }

    private double writeCategory() throws IOException, InterruptedException {
        var body = "{\"name\":\"Bench %d\"}".formatted(System.nanoTime());
        long start = System.nanoTime();
        platform.json(platform.request("/api/v1/categories", admin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return millisSince(start);
    }

    private double changeTitle(String id) throws IOException, InterruptedException {
        var body = """
                {"title":"Bench %d","description":"Measured.","yearLaunched":2008,"rating":"L"}""".formatted(System.nanoTime());
        long start = System.nanoTime();
        var written = platform.json(platform.request("/api/v1/videos/" + id, admin)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
        platform.json(platform.request(
                        "/api/v1/titles/" + id + "?minVersion="
                                + written.path("version").asLong(),
                        viewer)
                .build());
        return millisSince(start);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
