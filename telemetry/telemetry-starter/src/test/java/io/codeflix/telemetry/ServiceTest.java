package io.codeflix.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.trace.TraceParent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as the starter makes it. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = Service.start("");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aRequestGoesOnWithItsTraceAndItsLogLinesCarryTheIds(CapturedOutput output) throws Exception {
        var answer = Service.get(service, "/work", HEADER).body();

        var here = TraceParent.parse(answer).orElseThrow();
        assertThat(here.traceId()).isEqualTo(TRACE);
        assertThat(here.spanId()).isNotEqualTo("00f067aa0ba902b7");
        assertThat(Service.line(output)).contains(TRACE);
    }

    @Test
    void aRequestWithoutATraceBeginsOneAndABadHeaderDoesNoHarm() throws Exception {
        assertThat(TraceParent.parse(Service.get(service, "/work", null).body()))
                .isPresent();
        assertThat(TraceParent.parse(Service.get(service, "/work", "00-what").body()))
                .isPresent();
    }

    @Test
    void metricsAreWherePrometheusLooks() throws Exception {
        Service.get(service, "/work", null);
        Service.get(service, Probes.READY, null);

        var scrape = Service.get(service, Probes.METRICS, null);

        assertThat(scrape.statusCode()).isEqualTo(200);
        assertThat(scrape.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(scrape.body()).contains("http_server_requests_seconds_count").contains("uri=\"/work\"");
        assertThat(scrape.body()).as("no series for probes").doesNotContain("readyz");
    }

    /** What {@code promtool check metrics} complains about, where it isn't installed. */
    @Test
    void everyMetricHasATextAndANameByTheRulesOfPrometheus() throws Exception {
        Service.get(service, "/work", null);

        var scrape = Service.get(service, Probes.METRICS, null).body();

        assertThat(scrape).contains("process_cpu_seconds_total", "system_cpus");
        assertThat(scrape.lines().filter(line -> line.startsWith("# HELP")))
                .allMatch(line -> line.strip().split(" ").length > 3);
        assertThat(scrape.lines().filter(line -> line.startsWith("# TYPE")))
                .noneMatch(line -> line.matches(".*_(ms|ns|us)(_total)? .*"))
                .noneMatch(line -> line.matches(".*_count (gauge|counter)"))
                .noneMatch(line -> line.contains("tomcat_sessions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "heapdump", "threaddump", "loggers", "beans", "mappings", "shutdown"})
    void nothingElseIsToldToWhoeverAsks(String endpoint) throws Exception {
        assertThat(Service.get(service, "/actuator/" + endpoint, null).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /none, 404",
        "GET, /livez/none, 404",
        "GET, /actuator/health/none, 404",
        "GET, /actuator/none, 404",
        "POST, /readyz, 405",
        "DELETE, /metrics, 405",
        "GET, /%2e%2e/readyz, 400",
        "GET, /[, 400",
        "GET, /%ff, 400",
        "NONE, /livez, 405"
    })
    void everyRefusalIsAProblemDocument(String method, String target, int status) throws Exception {
        var answer = Service.raw(service, method + " " + target + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains("Content-Type: application/problem+json")
                .contains("{\"type\":\"about:blank\",\"title\":\"")
                .contains("\"status\":" + status + ",")
                .doesNotContain("<");
    }

    @Test
    void whatAServiceSaysItselfWinsOverTheDefaults() throws Exception {
        try (var other =
                Service.start("", "--management.endpoint.health.group.readiness.include=readinessState,ping")) {
            assertThat(Service.get(other, Probes.READY, null).body()).contains("ping");
        }
        assertThat(Service.get(service, Probes.READY, null).body()).doesNotContain("ping");
    }

    @Test
    void aServiceThatTakesNoRequestsIsAliveButNotReady() throws Exception {
        AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(Service.get(service, Probes.READY, null).statusCode()).isEqualTo(503);
            assertThat(Service.get(service, Probes.LIVE, null).statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(Service.get(service, Probes.READY, null).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenServiceIsNotAlive() throws Exception {
        AvailabilityChangeEvent.publish(service, LivenessState.BROKEN);
        try {
            assertThat(Service.get(service, Probes.LIVE, null).statusCode()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(service, LivenessState.CORRECT);
        }
    }
}
