package io.codeflix.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.telemetry.testkit.MetricsReference;
import io.codeflix.telemetry.testkit.Scrape;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalog tells of itself. */
class TelemetryIT {

    @TempDir
    static Path stateDir;

    private static CatalogServer catalog;

    @BeforeAll
    static void start() {
        catalog = new CatalogServer(stateDir);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalog.get("/readyz", null).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void everyMetricThatIsWrittenAboutIsThereAndTheOtherWayRound() throws Exception {
        assertThat(catalog.post("/api/v1/categories", catalog.admin(), "{\"name\":\"Crime\"}")
                        .statusCode())
                .isEqualTo(201);
        catalog.get("/api/v1/titles", catalog.viewer());

        var scrape = Scrape.of(catalog.port());

        MetricsReference.read().assertTells("catalog-topology", scrape);
        assertThat(scrape.value("codeflix_streams_state{state=\"running\"}")).isEqualTo(1);
        assertThat(scrape.value("codeflix_command_outcome_seconds_count{code=\"none\",command=\"CreateCategory\""))
                .isPositive();
        assertThat(scrape.text()).as("viewers' reads are in the same scrape").contains("uri=\"/api/v1/titles\"");
    }

    @Test
    void whatIsRefusedIsCountedByItsCode() throws Exception {
        catalog.post("/api/v1/categories", catalog.admin(), "{\"name\":\"\"}");

        assertThat(Scrape.of(catalog.port()).text())
                .containsPattern(
                        "codeflix_command_outcome_seconds_count\\{code=\"[a-z-]+\",command=\"CreateCategory\",status=\"refused\"}");
    }

    @Test
    void probesSayHowTheTopologyIsWithoutAToken() {
        var ready = catalog.get("/readyz", null);
        var alive = catalog.get("/livez", null);

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"state\":\"RUNNING\"").contains("recordsToRestore");
        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(alive.body()).contains("streamsAlive");
    }

    @ParameterizedTest
    @CsvSource({
        "/livez/none,           401",
        "/readyz/none,          401",
        "/metrics/none,         401",
        "/actuator/none,        401",
        "/actuator/health/none, 404"
    })
    void besideTheProbesThereIsNothingAndAProblemSaysSo(String path, int status) {
        var answer = catalog.get(path, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"", "\"status\":" + status);
    }
}
