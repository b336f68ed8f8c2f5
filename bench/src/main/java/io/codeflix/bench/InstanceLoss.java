package io.codeflix.bench;

import io.codeflix.bench.SteadyProbe.Sample;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What readers and writers notice when one of two instances is killed, and when it comes back. Needs {@code codeflix up
 * --instances catalog=2,media=2} and a published title.
 */
public final class InstanceLoss {
    private static final List<String> VICTIMS = List.of("catalog-topology", "media-topology");
    /** Of each kind; fewer on a machine that has other things to do. */
    private static final int READS_PER_SECOND = Integer.parseInt(
            Optional.ofNullable(System.getenv("READS_PER_SECOND")).orElse("50"));

    private static final int WRITES_PER_SECOND = 5;

    /** Not counted: code that wasn't run before is compiled first. */
    private static final int WARM_UP_SECONDS = 20;

    private static final int STEADY_SECONDS = 10;

    /** Longer than a takeover, shorter than a start. */
    private static final int ALONE_SECONDS = 20;

    /** Its share of the partitions comes 15 s after it has joined, or 15 s later again. */
    private static final int REJOIN_SECONDS = 90;

    private static final int BACK_WITHIN_SECONDS = 180;

    private final RunningPlatform platform = new RunningPlatform();
    private final String admin = platform.token("admin");
    private final String viewer = platform.token("viewer");

    private InstanceLoss() throws IOException, InterruptedException {}

    public static void main(String[] args) throws Exception {
        new InstanceLoss().run();
    }

    private void run() throws Exception {
        for (var victim : VICTIMS) {
            platform.component(victim + "-2"); // else there is nobody who could take over
        }
        var things = ProbedThings.make(platform, admin, viewer);
        for (var victim : VICTIMS) {
            measure(victim, things);
        }
    }

    private void measure(String victim, ProbedThings things) throws Exception {
        var probes = probes(things);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = probes.stream()
                    .map(probe -> Thread.ofPlatform().daemon().start(() -> probe.run(threads)))
                    .toList();
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(STEADY_SECONDS);
            long pid = platform.pidNow(victim).orElseThrow();
            long killed = System.nanoTime();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            TimeUnit.SECONDS.sleep(ALONE_SECONDS);
            long alone = System.nanoTime();
            long back = awaitAnother(victim, pid);
            TimeUnit.SECONDS.sleep(REJOIN_SECONDS);
            runs.forEach(Thread::interrupt);
            long end = System.nanoTime();
            for (var run : runs) {
                run.join();
            }
            threads.shutdown();
            threads.awaitTermination(30, TimeUnit.SECONDS);
            print("%s, both there (%d s)".formatted(victim, STEADY_SECONDS), probes, start, killed);
            print("%s killed, the first %d s".formatted(victim, ALONE_SECONDS), probes, killed, alone);
            print(
                    "%s starts, is up %.0f s after its death, and %d s more"
                            .formatted(victim, seconds(killed, back), REJOIN_SECONDS),
                    probes,
                    alone,
                    end);
        }
    }

    private List<SteadyProbe> probes(ProbedThings things) {
        return List.of(
                read("title by id", things.titles(), "/api/v1/titles/%s", viewer),
                read("titles, a page", things.titles(), "/api/v1/titles?limit=24", viewer),
                read("video by id (admin)", things.videos(), "/api/v1/videos/%s", admin),
                read("asset by id (partitioned)", things.assets(), "/api/v1/assets/%s", admin),
                read("job by id (partitioned)", things.jobs(), "/api/v1/jobs/%s", admin),
                read("jobs, a page", things.jobs(), "/api/v1/jobs", admin),
                new SteadyProbe("command: change a video", WRITES_PER_SECOND, i -> changeVideo(things, i)),
                new SteadyProbe("command: announce an upload", WRITES_PER_SECOND, i -> announce(things, i)));
    }

    private SteadyProbe read(String name, List<String> ids, String path, String token) {
        return new SteadyProbe(
                name, READS_PER_SECOND, i -> platform.request(path.formatted(ids.get(i % ids.size())), token));
    }

    private HttpRequest.Builder changeVideo(ProbedThings things, int number) {
        var body = """
                {"title":"Probed %d","description":"For measuring.","yearLaunched":2026,"rating":"L"}""".formatted(number);
        var id = things.videos().get(number % things.videos().size());
        return keyed("/api/v1/videos/" + id).PUT(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder announce(ProbedThings things, int number) {
        var body = """
                {"videoId":"%s","slot":"TRAILER","fileName":"later.mp4","sizeBytes":7}""".formatted(things.videos().get(number % things.videos().size()));
        return keyed("/api/v1/assets").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder keyed(String path) {
        return platform.request(path, admin)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private long awaitAnother(String component, long pid) throws IOException, InterruptedException {
        for (int i = 0; i < BACK_WITHIN_SECONDS * 5; i++) {
            var now = platform.pidNow(component);
            if (now.isPresent() && now.getAsLong() != pid) {
                return System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException(component + " isn't back after " + BACK_WITHIN_SECONDS + " s");
    }

    private static void print(String phase, List<SteadyProbe> probes, long from, long to) {
        System.out.printf(Locale.ROOT, "%n%s%n%n", phase);
        System.out.println(
                "| what                         |  asked | failed | stale (marked) |  last stale s | p50 ms | p99 ms | slowest ms |");
        System.out.println(
                "|------------------------------|-------:|-------:|---------------:|--------------:|-------:|-------:|-----------:|");
        probes.forEach(probe -> System.out.println(row(probe.name(), probe.between(from, to), from)));
        probes.stream()
                .flatMap(probe -> probe.between(from, to).stream()
                        .filter(Sample::failed)
                        .limit(2)
                        .map(sample -> "  %s, after %.1f s: %s"
                                .formatted(probe.name(), seconds(from, sample.askedNanos()), sample.failure())))
                .forEach(System.out::println);
    }

    private static String row(String name, List<Sample> samples, long from) {
        var latency = Percentiles.of(samples.stream().map(Sample::millis).toList());
        var lastStale = stale(samples).mapToLong(Sample::askedNanos).max().stream()
                .mapToObj(last -> String.format(Locale.ROOT, "%.1f", seconds(from, last)))
                .findFirst()
                .orElse("-");
        return String.format(
                Locale.ROOT,
                "| %-28s | %6d | %6d | %14d | %13s | %6.1f | %6.1f | %10.1f |",
                name,
                samples.size(),
                samples.stream().filter(Sample::failed).count(),
                stale(samples).count(),
                lastStale,
                latency.at(50),
                latency.at(99),
                latency.sortedMillis().getLast());
    }

    private static Stream<Sample> stale(List<Sample> samples) {
        return samples.stream().filter(Sample::stale);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
