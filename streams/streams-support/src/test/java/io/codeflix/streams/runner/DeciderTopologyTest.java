package io.codeflix.streams.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.CreateCategory;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.settings.StreamsSettings;
import io.codeflix.streams.settings.Takeover;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeciderTopologyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final AggregateTopics TOPICS = new AggregateTopics(
            CatalogTopics.CATEGORY_COMMANDS,
            CatalogTopics.CATEGORY_EVENTS,
            CatalogTopics.CATEGORY_STATE,
            CatalogTopics.OUTCOMES,
            CatalogTopics.DEAD_LETTERS);

    private final TopicSerdes serdes = new TopicSerdes(new InMemoryRegistry());

    @TempDir
    Path stateDir;

    private TopologyTestDriver shelves;

    @BeforeEach
    void start() {
        var config = new StreamsSettings(
                        "shelves", "none:9092", stateDir, "localhost:0", 1, Takeover.ALONE, TOPICS.deadLetters())
                .toProperties();
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

    @ParameterizedTest
    @ValueSource(strings = {Shelf.BREAKS_DECIDE, Shelf.BREAKS_EVOLVE})
    void aDefectOfARuleIsAnsweredAndSetAsideAndChangesNothing(String stumble) {
        var command = command("c2", stumble);
        send(command("c1", "Crime"));
        values(TOPICS.events());
        values(TOPICS.outcomes());

        send(command);

        assertThat(values(TOPICS.outcomes()))
                .singleElement()
                .extracting(it -> ((CommandOutcome) it).getStatus())
                .isEqualTo(OutcomeStatus.INTERNAL);
        assertThat(values(TOPICS.deadLetters(), TOPICS.commands())).containsExactly(command);
        assertThat(values(TOPICS.events())).isEmpty();
        assertThat(stored()).isEqualTo("Crime");
    }

    @Test
    void aDefectIsNotRememberedSoTheSameCommandCanSucceedOnceItIsMended() {
        send(command("c1", Shelf.BREAKS_DECIDE));

        send(command("c1", Shelf.BREAKS_DECIDE));

        assertThat(values(TOPICS.deadLetters(), TOPICS.commands()))
                .as("decided again, not answered from memory")
                .hasSize(2);
    }

    @Test
    void whateverComesAfterADefectFlows() {
        send(command("c1", Shelf.BREAKS_EVOLVE));

        send(command("c2", "Crime"));

        assertThat(values(TOPICS.outcomes()))
                .extracting(it -> ((CommandOutcome) it).getStatus())
                .containsExactly(OutcomeStatus.INTERNAL, OutcomeStatus.ACCEPTED);
        assertThat(stored()).isEqualTo("Crime");
    }

    @Test
    void aTombstoneIsSetAsideWithItsReasonAndWhateverComesAfterItFlows() {
        sendRaw("s1", null);
        send(command("c1", "Crime"));

        assertThat(reasons())
                .containsExactly(EmptyRecordException.withoutValue().getMessage());
        assertThat(stored()).isEqualTo("Crime");
    }

    @Test
    void aCommandAboutNothingIsSetAsideWithItsReason() {
        sendRaw(null, command("c1", "Crime"));

        assertThat(reasons()).containsExactly(EmptyRecordException.withoutKey().getMessage());
        assertThat(values(TOPICS.outcomes())).isEmpty();
    }

    private void sendRaw(@Nullable String key, @Nullable SpecificRecord command) {
        shelves.createInputTopic(
                        TOPICS.commands().name(),
                        new StringSerializer(),
                        serdes.anyOf(TOPICS.commands()).serializer())
                .pipeInput(key, command);
    }

    /** What each dead letter says of why. */
    private List<String> reasons() {
        return shelves
                .createOutputTopic(
                        TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(letter -> letter.headers().lastHeader("__streams.errors.message"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static CreateCategory command(String id, String name) {
        var meta = CommandMeta.newBuilder()
                .setCommandId(id)
                .setIssuedBy("tester")
                .setIssuedAt(NOW)
                .build();
        return new CreateCategory(meta, name, "", true);
    }

    private void send(SpecificRecord command) {
        shelves.createInputTopic(
                        TOPICS.commands().name(),
                        new StringSerializer(),
                        serdes.anyOf(TOPICS.commands()).serializer())
                .pipeInput("s1", command);
    }

    private List<SpecificRecord> values(Topic topic) {
        return values(topic, topic);
    }

    private List<SpecificRecord> values(Topic topic, Topic writtenAs) {
        return shelves.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        serdes.anyOf(writtenAs).deserializer())
                .readValuesToList();
    }

    private String stored() {
        return shelves.<String, io.codeflix.catalog.CategoryState>getKeyValueStore("shelves-by-id")
                .get("s1")
                .getName();
    }
}
