package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A topology that dies loses nothing that was acknowledged, and applies nothing twice. */
class TopologyDeathE2E {
    private static final int CATEGORIES = 12;

    private final Platform platform = Platform.up();

    @BeforeEach
    void signIn() {
        var login = platform.codeflix("login", "--local", "admin");
        assertThat(login.exitCode()).as(login.toString()).isZero();
    }

    @Test
    void theCatalogKilledAmongWritesLosesNothingItAcknowledged() {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var acknowledged = new ArrayList<String>();

        var killed = platform.process("catalog-topology").orElseThrow();
        for (int i = 0; i < CATEGORIES; i++) {
            if (i == CATEGORIES / 2) {
                platform.kill("catalog-topology");
            }
            acknowledged.add(createUntilAcknowledged("Kept %s %d".formatted(run, i), run + "-" + i));
        }
        platform.awaitRestartOf("catalog-topology", killed);

        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(namesOf(run)).hasSize(CATEGORIES);
        assertThat(idsOf(run)).isEqualTo(new HashSet<>(acknowledged));
    }

    @Test
    void mediaKilledInMidEncodeStillEndsWithAFilmThatPlays() {
        var demo = platform.codeflixInBackground("demo", "-o", "json");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> platform.process("encoder-worker").stream()
                        .flatMap(ProcessHandle::descendants)
                        .anyMatch(child -> child.info().command().orElse("").endsWith("ffmpeg")));

        var killed = platform.kill("media-topology");
        var answer = demo.join();

        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.json().path("status").asString()).isEqualTo("COMPLETED");
        platform.awaitRestartOf("media-topology", killed);
    }

    /** What a script does: the same key again for as long as the platform says it is away. */
    private String createUntilAcknowledged(String name, String key) {
        var answer = Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> platform.codeflix("category", "create", name, "--idempotency-key", key, "-o", "json"),
                        it -> it.exitCode() == 0);
        return answer.document().path("id").asString();
    }

    private List<String> namesOf(String run) {
        return valuesOf(run, "name");
    }

    private Set<String> idsOf(String run) {
        return new HashSet<>(valuesOf(run, "id"));
    }

    private List<String> valuesOf(String run, String field) {
        var list = platform.codeflix("category", "list", "--search", run, "--per-page", "100", "-o", "json");
        assertThat(list.exitCode()).as(list.toString()).isZero();
        return list.document()
                .path("items")
                .valueStream()
                .map(category -> category.path(field).asString())
                .toList();
    }
}
