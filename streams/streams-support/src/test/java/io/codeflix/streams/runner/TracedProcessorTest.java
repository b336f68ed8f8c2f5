package io.codeflix.streams.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.CreateCategory;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.settings.StreamsSettings;
import io.codeflix.streams.settings.Takeover;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.Telemetry;
import io.codeflix.trace.TraceParent;
import io.codeflix.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracedProcessorTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final TraceParent REQUEST =
            new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
    private static final AggregateTopics TOPICS = new AggregateTopics(
            CatalogTopics.CATEGORY_COMMANDS,
            CatalogTopics.CATEGORY_EVENTS,
            CatalogTopics.CATEGORY_STATE,
            CatalogTopics.OUTCOMES,
            CatalogTopics.DEAD_LETTERS);

    private final TopicSerdes serdes = new TopicSerdes(new InMemoryRegistry());
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path stateDir;

    private TopologyTestDriver shelves;

    @BeforeEach
    void start() {
        var config = new StreamsSettings(
                        "shelves", "none:9092", stateDir, "localhost:0", 1, Takeover.ALONE, TOPICS.deadLetters())
                .toProperties();
        var tracing = new Tracing(SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test"));
        config.put(Telemetry.CONFIG, new Telemetry(tracing, meters));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var deciders = new DeciderTopology(builder, serdes);
        var shelf = new Shelf();
        deciders.run(shelf, shelf, TOPICS, deciders.commands(shelf.name(), TOPICS.commands()));
        shelves = new TopologyTestDriver(builder.build(config), config, NOW);
    }

    @AfterEach
    void stop() {
        shelves.close();
    }

    @Test
    void whatFollowsFromACommandFollowsFromItsDecisionInTheSameTrace() {
        send("Crime");

        var span = spans.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("decide " + new Shelf().name());
        assertThat(span.getParentSpanContext().getSpanId()).isEqualTo(REQUEST.spanId());
        var here = new TraceParent(REQUEST.traceId(), span.getSpanId(), true);
        assertThat(RecordTrace.of(last(TOPICS.events()).headers())).contains(here);
        assertThat(RecordTrace.of(last(TOPICS.state()).headers())).contains(here);
        assertThat(RecordTrace.of(last(TOPICS.outcomes()).headers())).contains(here);
    }

    @Test
    void onlyTheAnswerCarriesWhatTheAskerNeedsToKnowItAgain() {
        send("Crime");

        assertThat(last(TOPICS.outcomes()).headers().lastHeader("asker")).isNotNull();
        assertThat(last(TOPICS.events()).headers().lastHeader("asker")).isNull();
    }

    @Test
    void aDeadLetterIsCountedByWhy() {
        assertThat(deadLetters("decider")).isZero();

        send(Shelf.BREAKS_DECIDE);

        assertThat(deadLetters("decider")).isEqualTo(1);
    }

    @Test
    void bytesThatNobodyCanReadAreCounted() {
        shelves.createInputTopic(TOPICS.commands().name(), new StringSerializer(), new StringSerializer())
                .pipeInput("s1", "gibberish");

        assertThat(deadLetters("unreadable")).isEqualTo(1);
        assertThat(deadLetters("processing")).isZero();
    }

    private double deadLetters(String reason) {
        return meters.get("codeflix.dead.letters")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private void send(String name) {
        var meta = CommandMeta.newBuilder()
                .setCommandId("c1")
                .setIssuedBy("ana")
                .setIssuedAt(NOW)
                .build();
        var headers = new RecordHeaders().add("asker", "me".getBytes(StandardCharsets.UTF_8));
        RecordTrace.write(REQUEST, headers);
        SpecificRecord command = new CreateCategory(meta, name, "", true);
        shelves.createInputTopic(
                        TOPICS.commands().name(),
                        new StringSerializer(),
                        serdes.anyOf(TOPICS.commands()).serializer())
                .pipeInput(new TestRecord<>("s1", command, headers));
    }

    private TestRecord<String, SpecificRecord> last(Topic topic) {
        return shelves.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        serdes.anyOf(topic).deserializer())
                .readRecordsToList()
                .getLast();
    }
}
