package io.codeflix.cli.contract;

import static io.codeflix.contract.CatalogTopics.GENRE_COMMANDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.DeleteGenre;
import io.codeflix.cli.cluster.Cluster;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.run.Cli;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.envelope.CommandMeta;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator sees of a real Kafka. */
class TopicIT {

    private static final String TOPIC = GENRE_COMMANDS.name();

    private final Cluster cluster = Cluster.running();
    private final String key = UUID.randomUUID().toString();

    @TempDir
    Path folder = Path.of("");

    private Cli operator = new Cli(Path.of(""));

    @BeforeEach
    void sitDown() {
        operator = cluster.cli(folder);
    }

    @Test
    void aTopicIsDescribedAgainstTheContract() {
        // When
        var topic = Json.MAPPER.readTree(
                operator.run("topic", "describe", TOPIC, "-o", "json").out());
        // Then
        assertThat(topic.path("owner").asString()).isEqualTo("catalog");
        assertThat(topic.path("retention").asString()).isEqualTo("7 days");
        assertThat(topic.path("subjects").valueStream().map(JsonNode::asString))
                .contains(TOPIC + "-io.codeflix.catalog.DeleteGenre");
        assertThat(topic.path("differences").valueStream().map(JsonNode::asString))
                .containsExactly("3 partitions; the contract's default is 6, the same for all its topics");
        assertThat(topic.path("partitions").size()).isEqualTo(3);
    }

    @Test
    void aTopicThatIsNotThereIsNotFound() {
        // When
        var ran = operator.run("topic", "tail", "no.such.topic");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(3, "", """
                error: there is no topic no.such.topic
                hint:  'codeflix topic list --all' shows what there is
                """));
    }

    @Test
    void tailDecodesAndGoesOnBehindWhatCannotBeDecoded() {
        // Given
        aCommand("1");
        cluster.send(GENRE_COMMANDS, key, new byte[] {7, 8, 9}, Map.of());
        cluster.send(GENRE_COMMANDS, key, new byte[] {0, 0, 0, 127, 1, 2}, Map.of());
        aCommand("2");
        // When
        var lines = tail("--key", key);
        // Then
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("value").path("meta").path("commandId").asString())
                .isEqualTo("1");
        assertThat(lines.get(0).path("value").path("meta").path("issuedAt").asString())
                .isEqualTo("1970-01-01T00:00:00Z");
        assertThat(lines.get(0).path("headers").get(0).path("value").asString()).isEqualTo("00-1");
        assertThat(lines.get(1).path("bytes").asString()).isEqualTo("070809");
        assertThat(lines.get(1).path("problem").asString()).contains("is not framed Avro");
        assertThat(lines.get(2).path("problem").asString()).contains("No schema has the id 32513");
        assertThat(lines.get(3).path("type").asString()).isEqualTo("io.codeflix.catalog.DeleteGenre");
    }

    @Test
    void tailShowsTheLastOrFromAPointOn() {
        // Given
        aCommand("1");
        var second = aCommand("2");
        aCommand("3");
        // When, Then
        assertThat(commandIds(tail("-n", "2", "--key", key))).containsExactly("2", "3");
        assertThat(commandIds(tail("--from", "beginning", "-n", "1", "--key", key)))
                .containsExactly("1");
        assertThat(commandIds(tail("--from", "10m", "--key", key))).containsExactly("1", "2", "3");
        assertThat(commandIds(tail("--from", Long.toString(second), "--key", key)))
                .containsExactly("2", "3");
        assertThat(tail("--from", "end", "--key", key)).isEmpty();
    }

    @Test
    void aPlaceThatIsNoneIsAUsageError() {
        // When
        var ran = operator.run("topic", "tail", TOPIC, "--from", "someday");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("'someday' is none of beginning, end, an offset, how long ago");
    }

    @Test
    void lagIsCountedForEachApplicationAndPartition() {
        // Given
        var group = "reader-" + key;
        for (int i = 0; i < 5; i++) {
            cluster.send(CatalogTopics.CAST_MEMBER_COMMANDS, 2, key, new byte[] {1}, Map.of());
        }
        readTwoOf(CatalogTopics.CAST_MEMBER_COMMANDS.name(), group);
        // When
        var rows = Json.MAPPER.readTree(operator.run("topic", "lag", "--group", group, "--behind", "-o", "json")
                .out());
        // Then
        assertThat(rows.size()).isOne();
        assertThat(rows.get(0).path("partition").asInt()).isEqualTo(2);
        assertThat(rows.get(0).path("committed").asInt()).isEqualTo(2);
        assertThat(rows.get(0).path("lag").asInt()).isEqualTo(3);
        assertThat(rows.get(0).path("state").asString()).isEqualTo("Empty");
    }

    @Test
    void whatOnlyEndsATransactionIsNotBehindAndNoRecord() {
        // Given
        var topic = CatalogTopics.GENRE_EVENTS.name();
        var before = records(topic);
        transaction(topic, 3, true);
        transaction(topic, 4, false);
        var group = "reader-" + key;
        readAllOf(topic, group);
        transaction(topic, 2, true);
        // When
        var behind = operator.run("topic", "lag", "--group", group, "--behind");
        var rows = Json.MAPPER.readTree(
                operator.run("topic", "lag", "--group", group, "-o", "json").out());
        // Then
        assertThat(behind.out()).contains("UNREAD", "AT OFFSET").endsWith("2 records not yet read\n");
        assertThat(rows.valueStream().mapToLong(row -> row.path("lag").asLong()).sum())
                .isEqualTo(2);
        assertThat(rows.valueStream().allMatch(row -> row.path("exact").asBoolean()))
                .isTrue();
        assertThat(records(topic) - before).isEqualTo(5);
        readAllOf(topic, group);
        assertThat(operator.run("topic", "lag", "--group", group, "--behind").out())
                .isEqualTo("Everything is read, or nobody reads.\n");
    }

    private long records(String topic) {
        var list = Json.MAPPER
                .readTree(operator.run("topic", "list", "-o", "json").out())
                .valueStream()
                .filter(row -> row.path("topic").asString().equals(topic))
                .mapToLong(row -> row.path("records").asLong())
                .sum();
        var sheet = Json.MAPPER.readTree(
                operator.run("topic", "describe", topic, "-o", "json").out());
        assertThat(sheet.path("partitions")
                        .valueStream()
                        .mapToLong(it -> it.path("records").asLong())
                        .sum())
                .isEqualTo(list);
        return list;
    }

    private void transaction(String topic, int records, boolean committed) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", cluster.bootstrapServers(), "transactional.id", "writer-" + key);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {1}));
            }
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }

    /** Up to the end of each partition, as an application does. */
    private void readAllOf(String topic, String group) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 1);
            consumer.assign(List.of(partition));
            long last = 0;
            for (var records = consumer.poll(Duration.ofSeconds(5)); !records.isEmpty(); ) {
                last = records.records(partition).getLast().offset() + 1;
                records = consumer.poll(Duration.ofSeconds(1));
            }
            // behind the last record: the end of its transaction is not read
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(last)));
        }
    }

    @Test
    void aKafkaThatIsAwayEndsWithFive() {
        // When
        var ran = operator.run("topic", "list", "--bootstrap-servers", "no-such-host.invalid:9092");
        // Then
        assertThat(ran.exitCode()).isEqualTo(5);
        assertThat(ran.err()).startsWith("error: Kafka could not be asked");
    }

    private long aCommand(String id) {
        var command = DeleteGenre.newBuilder()
                .setMeta(CommandMeta.newBuilder()
                        .setCommandId(id)
                        .setIssuedBy("ann")
                        .setIssuedAt(Instant.EPOCH)
                        .build())
                .build();
        return cluster.send(
                        GENRE_COMMANDS, key, cluster.encoded(GENRE_COMMANDS, command), Map.of("traceparent", "00-1"))
                .offset();
    }

    private List<JsonNode> tail(String... options) {
        var words = new ArrayList<>(List.of("topic", "tail", TOPIC, "-o", "json"));
        words.addAll(List.of(options));
        var ran = operator.run(words.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out().lines().map(Json.MAPPER::readTree).toList();
    }

    private static List<String> commandIds(List<JsonNode> records) {
        return records.stream()
                .map(record ->
                        record.path("value").path("meta").path("commandId").asString())
                .toList();
    }

    private void readTwoOf(String topic, String group) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                2);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                Thread.onSpinWait();
            }
            consumer.commitSync();
        }
    }
}
