package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is deleted costs nothing any more: first no CPU, after the time to undo it no space either. */
class DeletionE2E {
    /** Long enough to be caught in the middle twice. */
    private static final int SECONDS = 60;

    private static final Duration IN_THE_MIDDLE = Duration.ofSeconds(4);
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private final Platform platform = Platform.up();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aVideoDeletedInMidEncodeStopsComesBackWhenRestoredAndLeavesNothingAfterItsTime()
            throws IOException, InterruptedException {
        // Given
        assertThat(platform.codeflix("login", "--local", "admin").exitCode()).isZero();
        var video = aVideo();
        var film = platform.aFilmCalled("deleted-%s.mp4".formatted(run), SECONDS);
        var asset = done("upload", film.toString(), "--video", video, "-o", "json")
                .path("id")
                .asString();
        var encode = awaitEncode();
        // When
        done("video", "delete", video, "--yes", "-o", "json");
        // Then
        awaitEndOf(encode);
        var stopped = awaitJob(asset, job -> job.path("status").asString().equals("CANCELED"));
        assertThat(stopped.path("failure").asString()).contains("deleted");
        assertThat(platform.codeflix("video", "get", video).exitCode()).isEqualTo(3);
        var condemned = done("asset", "get", asset, "-o", "json");
        assertThat(condemned.path("removalReason").asString()).isEqualTo("VIDEO_DELETED");
        assertThat(condemned.path("removeAt").asString()).isNotEmpty();

        // When: a slip, undone in time
        done("video", "restore", video, "-o", "json");
        // Then: title and encode are there again
        assertThat(done("video", "get", video, "-o", "json").path("title").asString())
                .isEqualTo("Deleted " + run);
        var resumed = awaitEncode();

        // When: meant this time
        done("video", "delete", video, "--yes", "-o", "json");
        // Then
        awaitEndOf(resumed);
        var removed = Awaitility.await("the bytes go")
                .atMost(Platform.REMOVAL_AFTER.plusSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> done("asset", "get", asset, "-o", "json"),
                        it -> it.path("freedBytes").isNumber());
        assertThat(removed.path("status").asString()).isEqualTo("REMOVED");
        assertThat(removed.path("freedBytes").asLong())
                .isGreaterThanOrEqualTo(film.toFile().length());
        assertThat(platform.codeflix("asset", "restore", asset).exitCode()).isEqualTo(4);
    }

    private String aVideo() {
        var category = done("category", "create", "Deleted " + run, "-o", "json");
        return done(
                        "video",
                        "create",
                        "--title",
                        "Deleted " + run,
                        "--description",
                        "Moving.",
                        "--category",
                        category.path("id").asString(),
                        "--year",
                        "2024",
                        "--rating",
                        "L",
                        "-o",
                        "json")
                .path("id")
                .asString();
    }

    /** The worker's FFmpeg, once it has been at it for a while. */
    private ProcessHandle awaitEncode() {
        return Awaitility.await("an encode")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(this::longRunningEncode, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ProcessHandle> longRunningEncode() {
        return platform.process("encoder-worker").stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .filter(child -> child.info()
                        .totalCpuDuration()
                        .filter(cpu -> cpu.compareTo(IN_THE_MIDDLE) > 0)
                        .isPresent())
                .findFirst();
    }

    private static void awaitEndOf(ProcessHandle encode) {
        Awaitility.await("FFmpeg ends")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !encode.isAlive());
    }

    private JsonNode awaitJob(String asset, Predicate<JsonNode> wanted) {
        return Awaitility.await("the job")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> done("job", "get", asset + "-encode", "-o", "json"), wanted);
    }

    private JsonNode done(String... arguments) {
        var answer = platform.codeflix(arguments);
        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        return answer.document();
    }
}
