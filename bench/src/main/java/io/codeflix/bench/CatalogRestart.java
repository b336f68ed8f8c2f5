package io.codeflix.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Ends the catalog; the local stack starts it anew. */
record CatalogRestart(RunningPlatform platform, LargeCatalogContent content) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    void print() throws Exception {
        var path = "/api/v1/titles/" + content.videoIds().getLast();
        long pid = platform.component("catalog-topology").path("pid").asLong();
        try (var reader = new TitleReader(platform)) {
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroy();
            process.onExit().get(60, TimeUnit.SECONDS);
            var end = Instant.now().plus(PATIENCE);
            while (reader.status(path) != 200) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("the catalog doesn't come back");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        var readable = Instant.now();
        var began = ProcessHandle.of(pidOnceUp())
                .orElseThrow()
                .info()
                .startInstant()
                .orElseThrow();
        System.out.printf(
                "start with %d titles: readable %.1f s after the process began%n",
                content.titles(), Duration.between(began, readable).toMillis() / 1000.0);
    }

    /** It answers some moments before the supervisor notices. */
    private long pidOnceUp() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var pid = platform.pidNow("catalog-topology");
            if (pid.isPresent()) {
                return pid.getAsLong();
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the catalog isn't up");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
