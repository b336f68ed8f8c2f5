package io.codeflix.media.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.media.JobState;
import io.codeflix.media.RunTask;
import io.codeflix.media.model.job.Policy;
import io.codeflix.streams.testkit.TopologyHarness;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.TraceParent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job lives long and many things move it on; whatever does, its tasks belong to the trace that opened it. */
class JobTraceTest {
    private static final String ASSET = "a1";
    private static final TraceParent UPLOAD =
            new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
    private static final TraceParent OTHER =
            new TraceParent("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true);

    @TempDir
    Path state;

    private TopologyHarness media;

    @BeforeEach
    void start() {
        media = new TopologyHarness(
                state,
                MediaTopics.DEAD_LETTERS,
                (config, serdes) -> new MediaTopology(
                                config,
                                serdes,
                                Policy.DEFAULT,
                                new Patience(Duration.ofDays(7), Duration.ofDays(7)),
                                (_, _) -> {},
                                (_, _) -> {})
                        .build());
        send(MediaTopics.ASSET_COMMANDS, Records.register(), OTHER);
    }

    @AfterEach
    void stop() {
        media.close();
    }

    @Test
    void theTaskThatOpensAJobBelongsToTheTraceOfTheUploadsCompletion() {
        send(MediaTopics.ASSET_COMMANDS, Records.complete(), UPLOAD);

        assertThat(traceOf(orders().getLast())).isEqualTo(UPLOAD.traceId());
        assertThat(((JobState) media.records(MediaTopics.JOB_STATE).getLast().value()).getTraceparent())
                .contains(UPLOAD.traceId());
        assertThat(traceOf(media.records(MediaTopics.JOB_EVENTS).getLast())).isEqualTo(UPLOAD.traceId());
    }

    @Test
    void tasksThatFollowAnAnswerBelongToItToo() {
        send(MediaTopics.ASSET_COMMANDS, Records.complete(), UPLOAD);
        var inspect = (RunTask) orders().getLast().value();

        send(MediaTopics.TASK_EVENTS, Records.succeeded(Records.run(inspect, "r1")), OTHER);

        var encode = orders().getLast();
        assertThat(((RunTask) encode.value()).getTaskId()).contains("encode-0");
        assertThat(traceOf(encode)).isEqualTo(UPLOAD.traceId());
    }

    @Test
    void tasksThatTheClockSendsAgainBelongToItToo() {
        send(MediaTopics.ASSET_COMMANDS, Records.complete(), UPLOAD);
        media.advance(Policy.DEFAULT.lease().plusSeconds(1)); // the topology listens first
        orders();

        media.advance(Policy.DEFAULT.queueDeadline().plusSeconds(1));

        assertThat(traceOf(orders().getLast())).isEqualTo(UPLOAD.traceId());
    }

    @Test
    void aRetryIsAnsweredInItsOwnTraceAndItsTaskStaysInTheJobs() {
        send(MediaTopics.ASSET_COMMANDS, Records.complete(), UPLOAD);
        var inspect = (RunTask) orders().getLast().value();
        send(MediaTopics.TASK_EVENTS, Records.failed(Records.run(inspect, "r1"), false), UPLOAD);
        media.records(MediaTopics.OUTCOMES);

        send(MediaTopics.JOB_COMMANDS, Records.retry("again"), OTHER);

        assertThat(traceOf(media.records(MediaTopics.OUTCOMES).getLast())).isEqualTo(OTHER.traceId());
        assertThat(traceOf(orders().getLast())).isEqualTo(UPLOAD.traceId());
    }

    @Test
    void aJobThatNobodyTracedRunsWithoutATrace() {
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, Records.complete());

        assertThat(RecordTrace.of(orders().getLast().headers())).isEmpty();
    }

    private void send(Topic topic, SpecificRecord record, TraceParent trace) {
        var headers = new RecordHeaders();
        RecordTrace.write(trace, headers);
        media.send(topic, ASSET, record, headers);
    }

    private List<TestRecord<String, SpecificRecord>> orders() {
        return media.records(MediaTopics.TASK_COMMANDS);
    }

    private static String traceOf(TestRecord<String, SpecificRecord> record) {
        return RecordTrace.of(record.headers()).orElseThrow().traceId();
    }
}
