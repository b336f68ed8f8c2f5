package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Some small films that were uploaded and are being encoded, each known by its asset. */
record FilmsInFlight(Platform platform, List<String> assets) {
    private static final int SECONDS = 12;
    private static final int FRAMES = SECONDS * 25;
    private static final Duration DONE_WITHIN = Duration.ofMinutes(8);

    /** Uploads them; the first is being encoded when this returns. */
    static FilmsInFlight of(Platform platform, int films) throws IOException, InterruptedException {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var login = platform.codeflix("login", "--local", "admin");
        assertThat(login.exitCode()).as(login.toString()).isZero();
        var category = done(platform.codeflix("category", "create", "Films " + run, "-o", "json"));
        var assets = new ArrayList<String>();
        for (int film = 1; film <= films; film++) {
            var video = done(platform.codeflix(
                    "video",
                    "create",
                    "--title",
                    "Film %d %s".formatted(film, run),
                    "--description",
                    "Moving.",
                    "--category",
                    category.path("id").asString(),
                    "--year",
                    "2024",
                    "--rating",
                    "L",
                    "-o",
                    "json"));
            var file = platform.aFilmCalled("%s-%d.mp4".formatted(run, film), SECONDS);
            var uploaded = done(platform.codeflix(
                    "upload", file.toString(), "--video", video.path("id").asString(), "-o", "json"));
            assets.add(uploaded.path("id").asString());
        }
        var inFlight = new FilmsInFlight(platform, List.copyOf(assets));
        Awaitility.await("one is being encoded")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(inFlight::isAnyEncoded);
        return inFlight;
    }

    /** Each ends as a film that is whole, and was published once. */
    void assertThatAllComeOutRight() throws IOException, InterruptedException {
        for (var asset : assets) {
            Awaitility.await("the job of " + asset)
                    .atMost(DONE_WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isOver(status(asset)));
        }
        var statuses = assets.stream().collect(Collectors.toMap(asset -> asset, this::status));
        assertThat(statuses.values()).as(statuses + "\n" + jobs()).containsOnly("SUCCEEDED");
        for (var asset : assets) {
            var made = done(platform.codeflix("asset", "get", asset, "-o", "json"));
            assertThat(made.path("status").asString()).isEqualTo("READY");
            // the worker held each rendition's frames against these
            assertThat(made.path("frames").asInt()).isEqualTo(FRAMES);
            assertThat(made.path("renditions").size()).isGreaterThan(1);
        }
        var published = new PublishedFacts(platform).count("media.asset.events.v1", "AssetReady");
        assertThat(assets).allSatisfy(asset -> assertThat(published).containsEntry(asset, 1));
    }

    /** The job of one of them, tasks and all. */
    JsonNode job(String asset) {
        return done(platform.codeflix("job", "get", asset + "-encode", "-o", "json"));
    }

    private String jobs() {
        return assets.stream().map(asset -> job(asset).toString()).collect(Collectors.joining("\n"));
    }

    private boolean isAnyEncoded() {
        return platform.process("encoder-worker").stream()
                .flatMap(ProcessHandle::descendants)
                .anyMatch(child -> child.info().command().orElse("").endsWith("ffmpeg"));
    }

    /** Empty where nobody can be asked right now. */
    private String status(String asset) {
        var answer = platform.codeflix("job", "get", asset + "-encode", "-o", "json");
        return answer.exitCode() == 0 ? answer.document().path("status").asString() : "";
    }

    private static boolean isOver(String status) {
        return status.equals("SUCCEEDED") || status.equals("FAILED") || status.equals("CANCELED");
    }

    private static JsonNode done(Platform.Answer answer) {
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return answer.document();
    }
}
