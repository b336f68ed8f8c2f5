package io.codeflix.cli.dlq;

import static java.util.Objects.requireNonNull;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.contract.ClusterOptions;
import io.codeflix.cli.contract.KafkaAnswer;
import io.codeflix.cli.record.Excerpt;
import io.codeflix.cli.record.RecordView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

@Command(
        name = "show",
        description = "Shows a dead letter decoded: why it is one, what became of it, what to do.",
        footer = {"", "Example:", "  codeflix dlq show catalog.topology/2/17"})
public final class DlqShow implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ID", converter = LetterId.Converter.class, description = "The dead letter's id.")
    @Nullable
    LetterId id;

    /**
     * A letter in full.
     *
     * @param replayTo where it would go; null where it can't
     * @param bytes in hex where it can't be decoded
     */
    record Answer(
            String id,
            String state,
            String place,
            @Nullable String source,
            @Nullable Integer sourcePartition,
            @Nullable Long sourceOffset,
            @Nullable Instant writtenAt,
            @Nullable String exception,
            @Nullable String reason,
            @Nullable String replayTo,
            String advice,
            List<Journal.Entry> history,
            @Nullable String key,
            List<RecordView.Header> headers,
            @Nullable String type,
            @Nullable JsonNode value,
            @Nullable String bytes,
            @Nullable String problem) {}

    public DlqShow(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var office = PostOffice.open(cluster, surroundings)) {
            var letter = office.get(requireNonNull(id, "Picocli asks for it"));
            var content =
                    office.decoder().read(letter.record(), letter.source() == null ? id.place() : letter.source());
            output.print(answer(letter, content, office.journal()), DlqShow::readable);
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private static Answer answer(DeadLetter letter, RecordView content, Journal journal) {
        var destination = Destination.of(letter, content);
        var nowhere = destination instanceof Destination.Nowhere it ? it : null;
        return new Answer(
                letter.id().toString(),
                journal.stateOf(letter).name(),
                letter.id().place(),
                letter.source(),
                letter.sourcePartition(),
                letter.sourceOffset(),
                letter.writtenAt(),
                letter.exception(),
                letter.reason(),
                nowhere == null ? destination.toString() : null,
                nowhere == null
                        ? "Mend what failed, then: codeflix dlq replay %s. A command that was answered before gets its first answer; a repeated answer of a worker changes nothing."
                                .formatted(letter.id())
                        : nowhere.advice(),
                journal.of(letter),
                content.key(),
                content.headers(),
                content.type(),
                content.value(),
                content.bytes(),
                content.problem());
    }

    private static String readable(Answer answer) {
        var blocks = new ArrayList<String>();
        var from = answer.sourcePartition() == null
                ? answer.source()
                : "%s, partition %d, offset %d"
                        .formatted(answer.source(), answer.sourcePartition(), answer.sourceOffset());
        var sheet = new Sheet()
                .line("Id", answer.id())
                .line("State", answer.state())
                .line("Lies in", answer.place())
                .line("Came from", from)
                .line("Written", answer.writtenAt())
                .lineIf("Exception", answer.exception())
                .lineIf("Reason", answer.reason() == null ? null : Excerpt.ofText(answer.reason()))
                .lineIf("Replay to", answer.replayTo())
                .line("What to do", answer.advice())
                .line("Key", answer.key())
                .lineIf("Record", answer.type())
                .lineIf("Undecodable", answer.problem())
                .lineIf("Bytes", answer.bytes() == null ? null : Excerpt.ofHex(answer.bytes()));
        blocks.add(sheet.toString());
        if (answer.value() != null) {
            blocks.add(Json.MAPPER
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(answer.value())
                    .lines()
                    .map(line -> "  " + Excerpt.ofText(line))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        if (!answer.headers().isEmpty()) {
            var headers = new Sheet();
            answer.headers().stream()
                    .filter(header -> !header.name().equals(DeadLetter.HEADERS + "stacktrace"))
                    .forEach(header -> headers.line(
                            header.name(), header.value() == null ? null : Excerpt.ofText(header.value())));
            blocks.add("Headers (the stack trace is in -o json):" + System.lineSeparator() + headers);
        }
        answer.history().forEach(entry -> blocks.add("%s: %s".formatted(Action.words(entry), Cell.of(entry.detail()))));
        return String.join(System.lineSeparator().repeat(2), blocks);
    }
}
