package io.codeflix.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long a change takes until its outcome is committed, and until viewers see it, at several rates; what the deciders do in
 * a flood, and what the catalog costs while nobody asks anything.
 */
public final class CommandLatency {
    private static final int WARM_UP = 200;
    private static final int IDLE = 100;
    private static final int SECONDS = 20;
    private static final List<Integer> RATES = List.of(1, 20, 200);
    private static final int RATE_OF_TITLES = 50;

    private final RunningPlatform platform = new RunningPlatform();
    private final String admin = platform.token("admin");
    private final String viewer = platform.token("viewer");
    private final long catalog =
            platform.component("catalog-topology").path("pid").asLong();

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
        for (int rate : RATES) {
            System.out.println(
                    steady(rate, this::writeCategory).row("command -> committed outcome, %d/s".formatted(rate)));
        }
        titles();
        UpdateFlood.run(platform);
        quiet();
    }

    private void titles() throws Exception {
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
        System.out.println(steady(RATE_OF_TITLES, () -> changeTitle(title))
                .row("title change -> visible to a viewer, %d/s".formatted(RATE_OF_TITLES)));
    }

    private void quiet() throws InterruptedException {
        TimeUnit.SECONDS.sleep(SECONDS / 2); // what the flood left is done
        var before = ProcessCost.cpu(catalog);
        TimeUnit.SECONDS.sleep(SECONDS);
        System.out.printf(
                "catalog while nobody asks anything: %.1f %% of a core%n",
                ProcessCost.cpu(catalog).minus(before).toMillis() / 10.0 / SECONDS);
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
    private static Percentiles steady(int perSecond, Callable<Double> action) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < perSecond * SECONDS; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
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
