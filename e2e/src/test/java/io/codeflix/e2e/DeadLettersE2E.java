package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator at the desk of dead letters, with all of the platform behind it. */
class DeadLettersE2E {
    private static final String COMMANDS = "catalog.category.commands.v1";
    private static final String DEAD_LETTERS = "catalog.topology.dlq.v1";
    private static final String QUEUE = "codeflix.encode.v1";

    private final Platform platform = Platform.up();

    @Test
    void aCommandThatIsReplayedTwiceIsAppliedOnce() throws Exception {
        // Given
        assertThat(platform.codeflix("login", "--local", "admin").exitCode()).isZero();
        var name = "Replayed " + UUID.randomUUID();
        var id = platform.codeflix("category", "create", name, "-o", "json")
                .document()
                .path("id")
                .asString();
        var command = new PublishedFacts(platform).lastOf(COMMANDS, id);
        var letter = "catalog.topology/" + deadLetter(command);
        // When
        var once = platform.codeflix("dlq", "replay", letter, "--yes", "-o", "json");
        var twice = platform.codeflix("dlq", "replay", letter, "--yes", "--again", "-o", "json");
        // Then
        assertThat(once.document().path("replayed").asInt()).as(once.toString()).isOne();
        assertThat(twice.document().path("replayed").asInt())
                .as(twice.toString())
                .isOne();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                new PublishedFacts(platform).count("catalog.command.outcomes.v1", "CommandOutcome"))
                        .as("three answers: to the command and to each replay")
                        .containsEntry(id, 3));
        assertThat(new PublishedFacts(platform).count("catalog.category.events.v1", "CategoryCreated"))
                .containsEntry(id, 1);
        assertThat(platform.codeflix("category", "get", id, "-o", "json")
                        .document()
                        .path("version")
                        .asInt())
                .isOne();
    }

    @Test
    void aMessageThatNobodyCouldReadIsShownAndDiscarded() throws Exception {
        // Given
        var key = "e2e-" + UUID.randomUUID();
        deadMessage(key);
        var letter = row(key).path("id").asString();
        // When
        var shown = platform.codeflix("dlq", "show", letter);
        var discarded = platform.codeflix("dlq", "discard", letter, "--reason", "a test", "--yes");
        // Then
        assertThat(shown.out()).as(shown.toString()).contains(QUEUE, key);
        assertThat(discarded.exitCode()).as(discarded.toString()).isZero();
        assertThat(rows().valueStream().map(it -> it.path("id").asString())).doesNotContain(letter);
    }

    private JsonNode row(String key) {
        return rows().valueStream()
                .filter(it -> it.toString().contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter of " + key + " in " + rows()));
    }

    private JsonNode rows() {
        return platform.codeflix("dlq", "list", "--each", "-o", "json").document();
    }

    /** As a topology sets a record aside that it can't handle. */
    private String deadLetter(ConsumerRecord<String, byte[]> command) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", platform.endpoint("kafka").asString()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(DEAD_LETTERS, command.key(), command.value());
            var headers = Map.of(
                    "topic", command.topic(),
                    "partition", String.valueOf(command.partition()),
                    "offset", String.valueOf(command.offset()),
                    "exception", "Lost",
                    "message", "a test");
            headers.forEach((header, text) -> record.headers()
                    .add(new RecordHeader("__streams.errors." + header, text.getBytes(StandardCharsets.UTF_8))));
            var written = producer.send(record).get();
            return written.partition() + "/" + written.offset();
        }
    }

    private void deadMessage(String key) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(URI.create(platform.endpoint("amqp").asString()));
        factory.setPassword(platform.secret("amqp-password"));
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            var properties =
                    new AMQP.BasicProperties.Builder().correlationId(key).build();
            channel.basicPublish("", QUEUE + ".dlq", properties, "no task".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }
}
