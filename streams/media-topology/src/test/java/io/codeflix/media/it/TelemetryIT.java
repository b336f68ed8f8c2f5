package io.codeflix.media.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.media.AssetState;
import io.codeflix.media.JobState;
import io.codeflix.media.RetryJob;
import io.codeflix.media.RunTask;
import io.codeflix.media.topology.Records;
import io.codeflix.telemetry.testkit.MetricsReference;
import io.codeflix.telemetry.testkit.Scrape;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.TraceParent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What media tells of itself while a film is uploaded and workers answer. */
class TelemetryIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MediaProcess media;

    private final String asset = UUID.randomUUID().toString();
    private final Http boss = new Http(media.uri(), media.issuer.token("boss", "catalog_admin"));

    @BeforeAll
    static void start() throws Exception {
        media = MediaProcess.start(folder);
        var nobody = new Http(media.uri(), null);
        TimeAllowed.until(Duration.ofSeconds(60), () -> nobody.get("/readyz").status() == 200);
    }

    @AfterAll
    static void stop() {
        media.close();
    }

    @Test
    void aRequestsTraceIsInItsCommandItsFactsItsStateAndItsOutcome() throws Exception {
        // Given
        failedJob();
        // When
        var retried = boss.post("/api/v1/jobs/" + asset + "-encode/retry", "", TraceParent.HEADER, HEADER);
        // Then
        assertThat(retried.status()).as(retried.text()).isEqualTo(200);
        var command = media.record(MediaTopics.JOB_COMMANDS, asset, RetryJob.class, _ -> true);
        var outcome = media.record(
                MediaTopics.OUTCOMES,
                asset,
                CommandOutcome.class,
                it -> it.getAggregate().equals("job"));
        assertThat(traceOf(command)).isEqualTo(TRACE);
        assertThat(traceOf(outcome)).isEqualTo(TRACE);
        assertThat(spanOf(outcome)).isNotEqualTo(spanOf(command));
    }

    @Test
    void aTaskBelongsToTheTraceThatOpenedItsJob() throws Exception {
        // When
        uploaded();
        // Then
        var task = media.record(MediaTopics.TASK_COMMANDS, asset, RunTask.class, _ -> true);
        var state = media.await(MediaTopics.JOB_STATE, asset, JobState.class, _ -> true);
        var uploaded = media.record(MediaTopics.ASSET_STATE, asset, AssetState.class, it -> it.getVersion() > 1);
        assertThat(traceOf(task)).isEqualTo(TRACE);
        assertThat(traceOf(uploaded)).isEqualTo(TRACE);
        assertThat(TraceParent.parse(state.getTraceparent()).orElseThrow().spanId())
                .isEqualTo(spanOf(task));
    }

    @Test
    void everyMetricThatIsWrittenAboutIsThereAndTheOtherWayRound() throws Exception {
        // Given
        failedJob();
        boss.post("/api/v1/jobs/" + asset + "-encode/retry", "");
        // When
        var scrape = Scrape.of(media.uri().getPort());
        // Then
        MetricsReference.read().assertTells("media-topology", scrape);
        assertThat(scrape.value("codeflix_streams_state{state=\"running\"}")).isEqualTo(1);
        assertThat(scrape.value("codeflix_streams_broker_connections")).isPositive();
        assertThat(scrape.value("codeflix_task_orders_total{kind=\"inspect\"}")).isPositive();
        assertThat(scrape.value("codeflix_command_outcome_seconds_count")).isPositive();
    }

    @Test
    void aRefusedCommandIsCountedByItsCode() throws Exception {
        // When
        assertThat(boss.post("/api/v1/jobs/" + asset + "-encode/retry", "").status())
                .isEqualTo(404);
        // Then: the job was not even asked, as there is none
        failedJob();
        boss.post("/api/v1/jobs/" + asset + "-encode/retry", "");
        assertThat(boss.post("/api/v1/jobs/" + asset + "-encode/retry", "").status())
                .isEqualTo(409);
        assertThat(Scrape.of(media.uri().getPort())
                        .value("codeflix_command_outcome_seconds_count{code=\"conflict\",command=\"RetryJob\""))
                .isPositive();
    }

    /** As the edge would once the bytes are in the store. */
    private void uploaded() throws Exception {
        media.send(
                MediaTopics.ASSET_COMMANDS,
                asset,
                Records.register(Records.meta(UUID.randomUUID().toString())));
        media.send(MediaTopics.ASSET_COMMANDS, asset, Records.complete(), HEADER);
    }

    private void failedJob() throws Exception {
        uploaded();
        var order = media.await(MediaTopics.TASK_COMMANDS, asset, RunTask.class, _ -> true);
        media.send(MediaTopics.TASK_EVENTS, asset, Records.failed(Records.run(order, "r1"), false));
        TimeAllowed.until(
                Duration.ofSeconds(10),
                () -> boss.get("/api/v1/jobs/" + asset + "-encode")
                        .json()
                        .path("status")
                        .asString()
                        .equals("FAILED"));
    }

    private static String traceOf(ConsumerRecord<String, ?> record) {
        return RecordTrace.of(record.headers()).orElseThrow().traceId();
    }

    private static String spanOf(ConsumerRecord<String, ?> record) {
        return RecordTrace.of(record.headers()).orElseThrow().spanId();
    }
}
