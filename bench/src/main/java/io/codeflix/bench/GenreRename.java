package io.codeflix.bench;

import io.codeflix.catalog.TitleState;
import io.codeflix.contract.CatalogTopics;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Renames the genre of every other title, and watches the titles follow while others write and read. */
record GenreRename(RunningPlatform platform, LargeCatalogContent content) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    void print() throws Exception {
        var name = "Renamed " + System.nanoTime();
        var done = new AtomicBoolean();
        var writes = new ConcurrentLinkedQueue<Double>();
        var reads = new ConcurrentLinkedQueue<Double>();
        int titles = content.titles() / 2;
        try (var renders = PlatformLog.of(platform).<TitleState>readFromNow(CatalogTopics.TITLE_STATE);
                var reader = new TitleReader(platform)) {
            var admin = platform.token("admin");
            var writer = Thread.ofVirtual().start(() -> until(done, writes, 100, () -> write(admin)));
            var viewer = Thread.ofVirtual()
                    .start(() -> until(
                            done,
                            reads,
                            20,
                            () -> reader.millis(
                                    "/api/v1/titles/" + content.videoIds().getFirst())));
            long start = System.nanoTime();
            put("/api/v1/genres/" + LargeCatalogContent.POPULAR, "{\"name\":\"%s\"}".formatted(name), admin);
            double outcome = (System.nanoTime() - start) / 1e6;
            var renamed = new HashSet<String>();
            while (renamed.size() < titles && System.nanoTime() - start < PATIENCE.toNanos()) {
                renders.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value() != null
                            && record.value().getGenres().stream()
                                    .anyMatch(it -> it.getName().equals(name))) {
                        renamed.add(record.key());
                    }
                });
            }
            double last = (System.nanoTime() - start) / 1e9;
            done.set(true);
            writer.join();
            viewer.join();
            System.out.printf(
                    "a genre of %d titles renamed: outcome after %.0f ms, %d titles followed, the last after %.1f s%n%n",
                    titles, outcome, renamed.size(), last);
        }
        System.out.println(
                "| meanwhile                                        |     n |  p50 ms |  p99 ms |  max ms |");
        System.out.println(
                "|--------------------------------------------------|------:|--------:|--------:|--------:|");
        System.out.println(Percentiles.of(List.copyOf(writes)).row("another command -> committed outcome"));
        System.out.println(Percentiles.of(List.copyOf(reads)).row("one title read"));
        System.out.println();
    }

    private interface Action {
        double millis() throws Exception;
    }

    private static void until(AtomicBoolean done, ConcurrentLinkedQueue<Double> millis, int pause, Action action) {
        try {
            while (!done.get() || millis.isEmpty()) {
                millis.add(action.millis());
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double write(String admin) throws Exception {
        long start = System.nanoTime();
        put(
                "/api/v1/categories/" + LargeCatalogContent.id("category", 0),
                "{\"name\":\"Category 0\",\"description\":\"%d\"}".formatted(start),
                admin);
        return (System.nanoTime() - start) / 1e6;
    }

    private void put(String path, String body, String admin) throws Exception {
        platform.json(platform.request(path, admin)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
