package io.codeflix.registry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.catalog.CategoryState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.registry.ContractReport.Change;
import io.codeflix.registry.ContractReport.Kind;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The contract against a real registry and a real Kafka. */
class ContractIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

    @SuppressWarnings("NullAway.Init")
    private static RegistryServer server;

    @SuppressWarnings("NullAway.Init")
    private static Admin kafka;

    @BeforeAll
    static void start() throws Exception {
        BROKER.afterPropertiesSet();
        kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.getBrokersAsString()));
        server = RegistryServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        kafka.close();
        BROKER.destroy();
    }

    @Test
    void applyingTheContractTwiceCreatesEverythingOnce() throws Exception {
        // Given
        long schemas =
                Topics.all().stream().mapToLong(topic -> topic.schemas().size()).sum();
        int topics = Topics.all().size();

        // When
        var first = applied(Topics.all(), 6);
        var second = applied(Topics.all(), 6);

        // Then
        assertThat(first.count(Kind.SCHEMA, Change.CREATED)).isEqualTo(schemas);
        assertThat(first.count(Kind.TOPIC, Change.CREATED)).isEqualTo(topics);
        assertThat(second.count(Kind.SCHEMA, Change.UNCHANGED)).isEqualTo(schemas);
        assertThat(second.count(Kind.TOPIC, Change.UNCHANGED)).isEqualTo(topics);
        assertThat(new ContractCheck(kafka).violations(Topics.all())).isEmpty();
        assertThat(settingOf(CatalogTopics.VIDEO_STATE.name(), "cleanup.policy"))
                .isEqualTo("compact");
        assertThat(settingOf(CatalogTopics.VIDEO_EVENTS.name(), "retention.ms")).isEqualTo("-1");
    }

    @Test
    void anIncompatibleSchemaIsRefusedAndItsTopicIsNotCreated() throws Exception {
        // Given
        var topic = Topic.ofState("test.refused.state.v1", CategoryState.class);
        var subject = topic.subject(CategoryState.getClassSchema());
        var api = new RegistryApi(server.uri());
        api.register(subject, categoryStateWithARequiredField());

        // When, Then
        api.requireCompatibility(subject, "FULL_TRANSITIVE");
        assertThatThrownBy(() -> applied(List.of(topic), 6))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("Subject " + subject + " refuses the schema")
                .hasMessageContaining("mustHave");
        assertThat(new ContractCheck(kafka).violations(List.of(topic)))
                .containsExactly("Topic test.refused.state.v1 is missing; 'codeflix schema apply' creates it");
    }

    @Test
    void aCompatibleSchemaBecomesAFurtherVersion() throws Exception {
        // Given
        var topic = Topic.ofMessages("test.evolved.outcomes.v1", CommandOutcome.class);
        var now = CommandOutcome.getClassSchema();
        var subject = topic.subject(now);
        int then = new RegistryApi(server.uri()).register(subject, withoutTheField("version", now));

        // When
        var report = applied(List.of(topic), 6);

        // Then
        assertThat(report.count(Kind.SCHEMA, Change.EVOLVED)).isEqualTo(1);
        assertThat(new ConfluentRegistry(server.uri()).idOf(subject, now)).isNotEqualTo(then);
    }

    @Test
    void aRegistryThatHoldsAReleaseTakesTheContractOfNow() throws Exception {
        // Given
        var api = new RegistryApi(server.uri());
        var current = new HashMap<String, Schema>();
        Topics.all().forEach(topic -> topic.schemas().forEach(schema -> current.put(topic.subject(schema), schema)));
        List<Path> released;
        try (var files = Files.walk(Path.of("../avro/released"))) {
            released = files.filter(file -> file.toString().endsWith(".avsc")).toList();
        }
        assertThat(released).isNotEmpty();
        for (Path file : released) {
            var subject = file.getFileName().toString().replace(".avsc", "");
            var ofThen = "released.%s".formatted(subject);
            api.register(ofThen, new Schema.Parser().parse(Files.readString(file)));
            api.requireCompatibility(ofThen, "FULL_TRANSITIVE");

            // When, Then
            assertThatCode(() -> api.register(ofThen, requireNonNull(current.get(subject))))
                    .as(ofThen)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aTopicWithAnotherPartitionCountIsRefused() throws Exception {
        // Given
        var narrow = Topic.ofMessages("test.narrow.commands.v1");
        kafka.createTopics(List.of(new NewTopic(narrow.name(), 2, (short) 1)))
                .all()
                .get();

        // When, Then
        assertThatThrownBy(() -> applied(List.of(narrow), 6))
                .isInstanceOf(ContractException.class)
                .hasMessage(
                        "Topic test.narrow.commands.v1 has 2 partitions, expected 6; the number is chosen for life");
    }

    @Test
    void unequalPartitionCountsAreToldAtStart() throws Exception {
        // Given
        var one = Topic.ofMessages("test.one.commands.v1");
        var three = Topic.ofMessages("test.three.commands.v1");
        kafka.createTopics(List.of(new NewTopic(one.name(), 1, (short) 1), new NewTopic(three.name(), 3, (short) 1)))
                .all()
                .get();

        // When, Then
        assertThatThrownBy(() -> new ContractCheck(kafka).verify(List.of(one, three)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("Partition counts must be equal")
                .hasMessageContaining("test.three.commands.v1=3");
    }

    @Test
    void writingRegistersNothing() {
        // Given
        var topic = Topic.ofMessages("test.unregistered.outcomes.v1", CommandOutcome.class);
        var serializer = serdesAt(server.uri()).anyOf(topic).serializer();

        // When, Then
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> serializer.serialize(topic.name(), anOutcome()))
                    .isInstanceOf(UnknownSchemaException.class);
        }
    }

    @Test
    void whileTheRegistryIsAwayKnownSchemasGoOnAndUnknownOnesWait() throws Exception {
        // Given
        var topic = Topic.ofMessages("test.known.outcomes.v1", CommandOutcome.class);
        var other = Topic.ofMessages("test.unknown.outcomes.v1", CommandOutcome.class);
        applied(List.of(topic, other), 6);
        try (var relay = new Relay(server.port())) {
            var serdes = serdesAt(RegistryServer.uriAt(relay.port()));
            var known = serdes.anyOf(topic);
            var unknown = serdes.anyOf(other);
            var bytes = known.serializer().serialize("any", anOutcome());
            known.deserializer().deserialize("any", bytes);

            // When
            relay.cut();
            var again =
                    known.deserializer().deserialize("any", known.serializer().serialize("any", anOutcome()));
            var waiting =
                    CompletableFuture.supplyAsync(() -> unknown.serializer().serialize("any", anOutcome()));

            // Then
            assertThat(again).isEqualTo(anOutcome());
            assertThat(waiting.copy().orTimeout(500, TimeUnit.MILLISECONDS))
                    .as("waits while the registry is away")
                    .failsWithin(Duration.ofSeconds(2));
            relay.mend();
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static ContractReport applied(List<Topic> topics, int partitions) {
        var settings = new TopicSettings(partitions, (short) 1, Map.of());
        return new ContractApply(server.uri(), PATIENCE, kafka, settings).apply(topics);
    }

    private static TopicSerdes serdesAt(URI registry) {
        return new TopicSerdes(new ConfluentRegistry(registry));
    }

    private static String settingOf(String topic, String setting) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = kafka.describeConfigs(List.of(resource)).values().get(resource);
        return requireNonNull(config).get().get(setting).value();
    }

    private static Schema withoutTheField(String name, Schema schema) {
        var fields = schema.getFields().stream()
                .filter(field -> !field.name().equals(name))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static Schema categoryStateWithARequiredField() {
        return SchemaBuilder.record("CategoryState")
                .namespace("io.codeflix.catalog")
                .fields()
                .requiredString("mustHave")
                .endRecord();
    }

    private static CommandOutcome anOutcome() {
        return CommandOutcome.newBuilder()
                .setCommandId("c1")
                .setAggregate("category")
                .setAggregateId("a1")
                .setStatus(OutcomeStatus.ACCEPTED)
                .setDecidedAt(Instant.parse("2026-11-20T12:00:00Z"))
                .setContentHash(ByteBuffer.allocate(0))
                .build();
    }
}
