package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A worker that dies in the middle of an encode costs time, not the film. */
class WorkerDeathE2E {
    private static final Duration IN_THE_MIDDLE = Duration.ofSeconds(4);

    private final Platform platform = Platform.up();

    @Test
    void aWorkerKilledInMidEncodeStillEndsWithAFilmThatPlaysToItsLastFrame() {
        var demo = platform.codeflixInBackground("demo", "-o", "json");
        var encode = awaitEncode();

        var killed = platform.kill("encoder-worker");
        var answer = demo.join();

        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.json().path("status").asString()).isEqualTo("COMPLETED");
        assertThat(encode.isAlive()).as("the orphaned encode ended").isFalse();
        platform.awaitRestartOf("encoder-worker", killed);
    }

    /** The worker's own FFmpeg, once it has been at it for a while. */
    private ProcessHandle awaitEncode() {
        return Awaitility.await()
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
}
