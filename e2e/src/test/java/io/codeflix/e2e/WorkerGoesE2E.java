package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker that is told to go, as an orchestrator does that wants fewer of them, costs nobody an attempt. */
@Tag("long")
class WorkerGoesE2E {
    private static final int ATTEMPTS = 3;

    private final Platform platform = Platform.up();

    @Test
    void aWorkerToldToGoInMidEncodeHandsItsTaskOn() throws Exception {
        var films = FilmsInFlight.of(platform, 1);
        var worker = platform.process("encoder-worker").orElseThrow();
        var programs = worker.descendants().collect(Collectors.toSet());

        worker.destroy();

        platform.awaitRestartOf("encoder-worker", worker);
        assertThat(programs).noneMatch(ProcessHandle::isAlive);
        films.assertThatAllComeOutRight();
        assertThat(films.job(films.assets().getFirst()).path("tasks").valueStream())
                .allSatisfy(task -> assertThat(task.path("lastAttempt").asInt()
                                - task.path("attempt").asInt())
                        .as("attempts left of " + task)
                        .isEqualTo(ATTEMPTS - 1));
    }
}
