package io.codeflix.bench;

import io.codeflix.bench.ClipUploads.Uploaded;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Many small clips through the running workers while one of them is killed again and again: how many come out right, get
 * stuck, fail or are published twice, and what it costs in attempts.
 */
public final class WorkerLoss {
    private static final int CLIPS = number("CLIPS", 200);
    private static final Duration KILL_EVERY = Duration.ofSeconds(number("KILL_EVERY_SECONDS", 15));

    /** No state of any job changes for so long: something is stuck. A lease and a back-off pass meanwhile. */
    private static final Duration STUCK_AFTER = Duration.ofMinutes(4);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int A_PAGE = 100;

    private final RunningPlatform platform = new RunningPlatform();
    private final Ffmpeg ffmpeg = new Ffmpeg(platform.home());
    private final SteadyToken admin = new SteadyToken(platform, "admin");

    private WorkerLoss() throws IOException, InterruptedException {}

    public static void main(String[] args) throws Exception {
        new WorkerLoss().run();
    }

    private void run() throws Exception {
        if (CLIPS > NumberedClip.MOST) {
            throw new IllegalArgumentException("at most %d clips differ".formatted(NumberedClip.MOST));
        }
        var workers = platform.components().stream()
                .map(it -> it.path("name").asString())
                .filter(name -> name.startsWith("encoder-worker"))
                .toList();
        long start = System.nanoTime();
        Map<String, JsonNode> jobs;
        List<Uploaded> clips;
        WorkerKiller killer = new WorkerKiller(platform, workers, KILL_EVERY);
        try (killer) {
            clips = uploaded();
            jobs = outcomes(clips);
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        print(workers.size(), clips, jobs, killer, took);
    }

    private List<Uploaded> uploaded() throws Exception {
        var folder = Files.createTempDirectory("bench-clips");
        var uploads = new ClipUploads(platform, admin);
        var category = uploads.category();
        var clips = new ArrayList<Uploaded>();
        for (int number = 0; number < CLIPS; number++) {
            var clip = new NumberedClip(number);
            Path file = folder.resolve("clip-%d.mp4".formatted(number));
            clip.write(ffmpeg, file);
            clips.add(uploads.upload(clip, file, category));
            Files.delete(file);
        }
        Files.delete(folder);
        return clips;
    }

    /** The last state of each job by its asset; returns when all are over, or nothing moves any more. */
    private Map<String, JsonNode> outcomes(List<Uploaded> clips) throws IOException, InterruptedException {
        Map<String, JsonNode> known = Map.of();
        long moved = System.nanoTime();
        while (System.nanoTime() - moved < STUCK_AFTER.toNanos()) {
            var now = jobs(clips);
            if (!states(now).equals(states(known))) {
                moved = System.nanoTime();
            }
            known = now;
            long over = known.values().stream().filter(WorkerLoss::isOver).count();
            System.err.printf("%d of %d jobs are over%n", over, clips.size());
            if (over == clips.size()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
        return known;
    }

    private static Map<String, String> states(Map<String, JsonNode> jobs) {
        var states = new HashMap<String, String>();
        jobs.forEach((asset, job) -> states.put(asset, job.path("version").asString()));
        return states;
    }

    private Map<String, JsonNode> jobs(List<Uploaded> clips) throws IOException, InterruptedException {
        var ours = new HashMap<String, JsonNode>();
        int page = 0;
        JsonNode items;
        do {
            items = get("/api/v1/jobs?sort=createdAt&dir=desc&perPage=%d&page=%d".formatted(A_PAGE, page++))
                    .path("items");
            items.valueStream().forEach(job -> ours.put(job.path("assetId").asString(), job));
        } while (!items.isEmpty());
        ours.keySet().retainAll(clips.stream().map(Uploaded::assetId).toList());
        return ours;
    }

    private static boolean isOver(JsonNode job) {
        return List.of("SUCCEEDED", "FAILED", "CANCELED")
                .contains(job.path("status").asString());
    }

    private void print(
            int workers, List<Uploaded> clips, Map<String, JsonNode> jobs, WorkerKiller killer, Duration took)
            throws IOException, InterruptedException {
        var facts = new PublishedFacts(platform).count("media.asset.events.v1", "AssetReady");
        var faults = new LinkedHashMap<Integer, String>();
        long tasks = 0;
        long attempts = 0;
        for (var clip : clips) {
            fault(clip).ifPresent(fault -> faults.put(clip.clip().number(), fault));
            for (var task :
                    get("/api/v1/jobs/%s-encode".formatted(clip.assetId())).path("tasks")) {
                tasks++;
                attempts += task.path("attempt").asLong();
            }
        }
        long stuck =
                clips.size() - jobs.values().stream().filter(WorkerLoss::isOver).count();
        long failed = jobs.values().stream()
                .filter(job -> job.path("status").asString().equals("FAILED"))
                .count();
        long twice = clips.stream()
                .filter(clip -> facts.getOrDefault(clip.assetId(), 0) > 1)
                .count();
        System.out.println(
                "| clips | workers | killed | in mid-run | ffmpeg left | right | stuck | failed | published twice | attempts a task | time s |");
        System.out.println(
                "|------:|--------:|-------:|-----------:|------------:|------:|------:|-------:|----------------:|----------------:|-------:|");
        System.out.printf(
                "| %5d | %7d | %6d | %10d | %11d | %5d | %5d | %6d | %15d | %15.2f | %6d |%n",
                clips.size(),
                workers,
                killer.kills(),
                killer.inMidRun(),
                killer.encodersLeft(),
                clips.size() - faults.size(),
                stuck,
                failed,
                twice,
                (double) attempts / Math.max(1, tasks),
                took.toSeconds());
        faults.forEach((number, fault) -> System.out.printf("clip %d: %s%n", number, fault));
    }

    /** What is wrong with a film, looked at as a player does: both manifests, every frame. */
    private Optional<String> fault(Uploaded clip) throws InterruptedException {
        try {
            var asset = get("/api/v1/assets/" + clip.assetId());
            if (!asset.path("status").asString().equals("READY")) {
                return Optional.of("%s %s"
                        .formatted(
                                asset.path("status").asString(),
                                asset.path("failure").asString("")));
            }
            post("/api/v1/videos/" + clip.videoId() + "/publish");
            var playback = post("/api/v1/titles/" + clip.videoId() + "/playback");
            for (var manifest : List.of("hls", "dash")) {
                var fault = clip.clip().fault(ffmpeg, playback.path(manifest).asString());
                if (!fault.isEmpty()) {
                    return Optional.of(manifest + ": " + fault);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return platform.json(platform.request(path, admin.now()).build());
    }

    private JsonNode post(String path) throws IOException, InterruptedException {
        return platform.json(platform.request(path, admin.now())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static int number(String variable, int otherwise) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
