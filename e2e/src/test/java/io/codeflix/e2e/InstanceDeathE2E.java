package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With two of each topology, the death of one is no business of those who read. */
@Tag("long")
class InstanceDeathE2E {
    private static final int ASSETS = 12;
    private static final JsonMapper JSON = new JsonMapper();

    @SuppressWarnings("NullAway.Init")
    private static Platform platform;

    @SuppressWarnings("NullAway.Init")
    private Reader admin;

    private static final List<String> CATALOG = new ArrayList<>(List.of("/api/v1/titles"));
    private static final List<String> MEDIA = new ArrayList<>(List.of("/api/v1/jobs"));

    @BeforeAll
    static void upWithAFilmAndUploads() throws Exception {
        platform = Platform.upWithTwoOfEach();
        var film = platform.aFilmCalled("Two seconds.mp4");
        var demo = platform.codeflix("demo", film.toString(), "-o", "json");
        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        var admin = platform.reader("admin");
        var title = first(admin, "/api/v1/titles");
        CATALOG.add("/api/v1/titles/" + title);
        CATALOG.add("/api/v1/videos/" + title);
        MEDIA.add("/api/v1/jobs/" + first(admin, "/api/v1/jobs"));
        for (int i = 0; i < ASSETS; i++) { // enough for keys in all partitions
            MEDIA.add("/api/v1/assets/"
                    + announced(admin, title, UUID.randomUUID().toString()));
        }
    }

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        admin = platform.reader("admin");
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Test
    void theCatalogIsReadOnWhileOneInstanceDies() throws Exception {
        var reads = new SteadyReads(admin, CATALOG);
        try (reads) {
            var killed = platform.kill("catalog-topology");
            platform.awaitRestartOf("catalog-topology", killed);
        }
        assertThat(reads.failures()).isEmpty();
        assertThat(reads.answered()).isPositive();
    }

    @Test
    void assetsAndJobsAreReadOnWhileTheirOwnerDies() throws Exception {
        var key = UUID.randomUUID().toString();
        var title = first(admin, "/api/v1/titles");
        var reads = new SteadyReads(admin, MEDIA);
        String before;
        try (reads) {
            before = announced(admin, title, key);
            var killed = platform.kill("media-topology-2");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::allFresh);
            platform.awaitRestartOf("media-topology-2", killed);
        }
        assertThat(reads.failures()).isEmpty();
        assertThat(reads.stale()).as("of %d reads".formatted(reads.answered())).isPositive();
        assertThat(announced(admin, title, key))
                .isEqualTo(before); // the same key gets the first answer, whoever gives it
    }

    private boolean allFresh() throws IOException, InterruptedException {
        for (var path : MEDIA) {
            if (SteadyReads.isStale(admin.get(path))) {
                return false;
            }
        }
        return true;
    }

    private static String announced(Reader admin, String title, String key) throws IOException, InterruptedException {
        var answer = admin.post("/api/v1/assets", """
                {"videoId":"%s","slot":"TRAILER","fileName":"later.mp4","sizeBytes":7}""".formatted(title), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String first(Reader admin, String list) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(admin.get(list).body());
        return page.path("items").path(0).path("id").asString();
    }
}
