package io.codeflix.cli.dlq;

import static io.codeflix.contract.CatalogTopics.CATEGORY_COMMANDS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_EVENTS;
import static io.codeflix.contract.CatalogTopics.DEAD_LETTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.CategoryActivated;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.cli.cluster.Cluster;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.run.Cli;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.EventMeta;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.record.CompressionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Dead letters on a real Kafka. Each test has a key and an exception of its own. */
class DlqIT {

    private static final String DLQ = DEAD_LETTERS.name();

    private final Cluster cluster = Cluster.running();
    private final String key = UUID.randomUUID().toString();
    private final String exception = "org.example.Failed" + key.substring(0, 8);

    @TempDir
    Path folder = Path.of("");

    private Cli operator = new Cli(Path.of(""));

    @BeforeEach
    void sitDown() {
        operator = cluster.cli(folder);
    }

    @Test
    void whatFailedAlikeIsCountedTogether() {
        // Given
        aDeadCommand();
        aDeadCommand();
        // When
        var groups = json("dlq", "list", "--topic", DLQ);
        // Then
        var ours = only(groups, "failure", exception.substring("org.example.".length()));
        assertThat(ours.path("source").asString()).isEqualTo(CATEGORY_COMMANDS.name());
        assertThat(ours.path("open").asInt()).isEqualTo(2);
        assertThat(ours.path("replayed").asInt()).isZero();
    }

    @Test
    void aLetterIsShownDecodedWithItsReasonAndWhatToDo() {
        // Given
        var id = aDeadCommand();
        // When
        var ran = operator.run("dlq", "show", id);
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("State       OPEN")
                .contains("Came from   catalog.category.commands.v1, partition 1, offset 41")
                .contains("Reason      a rule fell over")
                .contains("Replay to   catalog.category.commands.v1")
                .contains("codeflix dlq replay " + id)
                .contains("Record      io.codeflix.catalog.DeleteCategory")
                .contains("\"issuedBy\" : \"ann\"");
    }

    @Test
    void replayingTwiceSendsItOnceWithTheSameKeyHeadersAndValue() {
        // Given
        var id = aDeadCommand();
        // When
        var first = operator.run("dlq", "replay", id, "--yes", "-o", "json");
        var second = operator.run("dlq", "replay", id, "--yes", "-o", "json");
        // Then
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(Json.MAPPER.readTree(first.out()).path("replayed").asInt()).isOne();
        assertThat(Json.MAPPER.readTree(second.out()).path("alreadyDone").asInt())
                .isOne();
        var sent = cluster.recordsOf(CATEGORY_COMMANDS, key);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().value()).isEqualTo(command());
        assertThat(sent.getFirst().partition()).isEqualTo(1);
        assertThat(sent.getFirst().headers()).hasSize(1).allSatisfy(header -> {
            assertThat(header.key()).isEqualTo("traceparent");
            assertThat(header.value()).asString().isEqualTo("00-1");
        });
    }

    @Test
    void whatGoesBackIsNotCompressed() {
        // Given
        var id = aDeadCommand();
        // When
        operator.run("dlq", "replay", id, "--yes");
        // Then
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).hasSize(1);
        assertThat(cluster.compressionsOf(CATEGORY_COMMANDS)).isNotEmpty().containsOnly(CompressionType.NONE);
    }

    @Test
    void whatWasReplayedLeavesTheListAndItsHistoryIsKept() {
        // Given
        var id = aDeadCommand();
        operator.run("dlq", "replay", id, "--yes");
        // When
        var open = json("dlq", "list", "--each", "--topic", DLQ);
        var all = json("dlq", "list", "--each", "--all", "--topic", DLQ);
        var shown = json("dlq", "show", id);
        // Then
        assertThat(open.valueStream().map(row -> row.path("id").asString())).doesNotContain(id);
        assertThat(only(all, "id", id).path("state").asString()).isEqualTo("REPLAYED");
        assertThat(shown.path("history").get(0).path("by").asString()).contains(System.getProperty("user.name"));
    }

    @Test
    void askedToItGoesBackOnceMore() {
        // Given
        var id = aDeadCommand();
        operator.run("dlq", "replay", id, "--yes");
        // When
        operator.run("dlq", "replay", id, "--yes", "--again");
        // Then
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).hasSize(2);
    }

    @Test
    void allOfOneSourceAreReplayedAtOnce() {
        // Given
        aDeadCommand();
        aDeadCommand();
        // When
        var ran = operator.run("dlq", "replay", "--all", "--topic", CATEGORY_COMMANDS.name(), "--yes");
        // Then: others' letters that can't go back make it a refusal
        assertThat(ran.exitCode()).isIn(0, 4);
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).hasSize(2);
    }

    @Test
    void aDryRunChangesNothing() {
        // Given
        var id = aDeadCommand();
        // When
        var ran = operator.run("dlq", "replay", id, "--dry-run");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Nothing was changed. It would be: 1 replayed");
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
        assertThat(json("dlq", "show", id).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void whereNobodyCanBeAskedItNeedsAYes() {
        // Given
        var id = aDeadCommand();
        // When
        var ran = operator.run("dlq", "replay", id);
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("error: Replay 1 dead letter? Nobody can be asked here: say --yes, or --dry-run");
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
    }

    @Test
    void poisonIsShownAsItIsAndNotReplayed() {
        // Given
        var id = aDeadLetter(CATEGORY_COMMANDS, "garbage".getBytes(StandardCharsets.UTF_8));
        // When
        var shown = operator.run("dlq", "show", id);
        var replayed = operator.run("dlq", "replay", id, "--yes");
        // Then
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains("Bytes        67617262616765").contains("is not framed Avro");
        assertThat(replayed.exitCode()).isEqualTo(4);
        assertThat(replayed.out()).contains("refused").contains("it can't be read");
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
    }

    @Test
    void aFactIsNotWrittenASecondTime() {
        // Given
        var id = aDeadLetter(CATEGORY_EVENTS, cluster.encoded(CATEGORY_EVENTS, fact()));
        // When
        var ran = operator.run("dlq", "replay", id, "--yes");
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).contains("holds events, which are never written twice");
        assertThat(cluster.recordsOf(CATEGORY_EVENTS, key)).isEmpty();
    }

    @Test
    void whatTheTopicDoesNotCarryIsNotPromisedToGoBack() {
        // Given
        var id = aDeadLetter(CATEGORY_COMMANDS, cluster.encoded(CATEGORY_EVENTS, fact()));
        // When
        var dry = operator.run("dlq", "replay", id, "--dry-run");
        var real = operator.run("dlq", "replay", id, "--yes");
        // Then
        assertThat(dry.exitCode()).isEqualTo(4);
        assertThat(dry.out())
                .contains(
                        "catalog.category.commands.v1 doesn't carry io.codeflix.catalog.CategoryActivated, so it would come back at once",
                        "1 refused");
        assertThat(real.exitCode()).isEqualTo(4);
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
        assertThat(operator.run("dlq", "show", id).out()).contains("it belongs to catalog.category.events.v1");
    }

    @Test
    void aTombstoneIsNotReplayed() {
        // Given
        var id = aDeadLetter(CATEGORY_COMMANDS, null, "io.codeflix.streams.runner.EmptyRecordException");
        // When
        var ran = operator.run("dlq", "replay", id, "--dry-run");
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out()).contains("it is empty, and would come back");
    }

    @Test
    void aLostPayloadSaysWhereTheRecordStillIs() {
        // Given
        var id = aDeadLetter(CATEGORY_COMMANDS, null);
        // When
        var shown = operator.run("dlq", "show", id);
        // Then
        assertThat(shown.out())
                .contains("codeflix topic tail catalog.category.commands.v1 --partition 1 --from 41 -n 1");
    }

    @Test
    void whatIsDiscardedLeavesTheListWithItsReasonKept() {
        // Given
        var id = aDeadLetter(CATEGORY_COMMANDS, new byte[] {9, 9});
        // When
        var ran = operator.run("dlq", "discard", id, "--reason", "a script wrote garbage", "--yes");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        var shown = json("dlq", "show", id);
        assertThat(shown.path("state").asString()).isEqualTo("DISCARDED");
        assertThat(shown.path("history").get(0).path("detail").asString()).isEqualTo("a script wrote garbage");
    }

    @Test
    void whatWasDiscardedIsNotReplayedByTheWay() {
        // Given
        var id = aDeadCommand();
        operator.run("dlq", "discard", id, "--reason", "done by hand", "--yes");
        // When
        var ran = operator.run("dlq", "replay", id, "--yes");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("already done");
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
    }

    @Test
    void aLetterThatIsNotThereIsNotFoundAndNothingElseIsTouched() {
        // Given
        var id = aDeadCommand();
        // When
        var ran = operator.run("dlq", "replay", id, "catalog.topology/0/99999", "--yes");
        // Then
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).startsWith("error: there is no dead letter catalog.topology/0/99999");
        assertThat(cluster.recordsOf(CATEGORY_COMMANDS, key)).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsAUsageError() {
        // When
        var ran = operator.run("dlq", "show", "17");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("'17' is no dead letter's id, such as catalog.topology/2/17");
    }

    @Test
    void withoutItsBrokerTheQueuesAreReportedAsUnavailableBehindWhatTopicsHold() {
        // Given
        aDeadCommand();
        // When
        var ran = operator.run("dlq", "list");
        // Then
        assertThat(ran.exitCode()).isEqualTo(5);
        assertThat(ran.out()).contains(exception.substring("org.example.".length()));
        assertThat(ran.err()).startsWith("error: the AMQP broker could not be asked");
    }

    private String aDeadCommand() {
        return aDeadLetter(CATEGORY_COMMANDS, command());
    }

    private byte[] command() {
        var command = DeleteCategory.newBuilder()
                .setMeta(CommandMeta.newBuilder()
                        .setCommandId(key)
                        .setIssuedBy("ann")
                        .setIssuedAt(Instant.EPOCH)
                        .build())
                .build();
        return cluster.encoded(CATEGORY_COMMANDS, command);
    }

    private CategoryActivated fact() {
        return CategoryActivated.newBuilder()
                .setMeta(EventMeta.newBuilder()
                        .setEventId(key + ":1")
                        .setAggregateId(key)
                        .setVersion(1)
                        .setOccurredAt(Instant.EPOCH)
                        .setCausedBy("a")
                        .setIssuedBy("ann")
                        .build())
                .build();
    }

    private String aDeadLetter(Topic source, byte @Nullable [] value) {
        return aDeadLetter(source, value, exception);
    }

    private String aDeadLetter(Topic source, byte @Nullable [] value, String thrown) {
        var headers = new HashMap<>(Map.of("traceparent", "00-1"));
        headers.put("__streams.errors.topic", source.name());
        headers.put("__streams.errors.partition", "1");
        headers.put("__streams.errors.offset", "41");
        headers.put("__streams.errors.exception", thrown);
        headers.put("__streams.errors.message", "a rule fell over");
        var written = cluster.send(DEAD_LETTERS, key, value, headers);
        return "catalog.topology/%d/%d".formatted(written.partition(), written.offset());
    }

    private JsonNode json(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("-o", "json"));
        var ran = operator.run(words.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return Json.MAPPER.readTree(ran.out());
    }

    private static JsonNode only(JsonNode rows, String field, String value) {
        var found = rows.valueStream()
                .filter(row -> row.path(field).asString().equals(value))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
