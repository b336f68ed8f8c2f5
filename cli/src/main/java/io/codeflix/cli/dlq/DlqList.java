package io.codeflix.cli.dlq;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.contract.ClusterOptions;
import io.codeflix.cli.contract.KafkaAnswer;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.record.Excerpt;
import io.codeflix.cli.record.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "Counts dead letters by where they came from and what went wrong.",
            "What was replayed or discarded is counted apart, and left out without --all."
        },
        footer = {"", "Examples:", "  codeflix dlq list", "  codeflix dlq list --each --topic catalog.video.commands.v1"
        })
public final class DlqList implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Mixin
    Places places = new Places();

    @Option(names = "--each", description = "Every letter with its id, instead of counts.")
    boolean each;

    @Option(names = "--all", description = "Also those that were replayed or discarded.")
    boolean all;

    /** One letter. */
    record Row(
            String id,
            String state,
            @Nullable String source,
            @Nullable String exception,
            @Nullable String reason,
            @Nullable String key,
            @Nullable Instant writtenAt) {}

    public DlqList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        places.check();
        try (var office = PostOffice.open(cluster, surroundings)) {
            var groups = new LinkedHashMap<Group.Of, Group>();
            var rows = new ArrayList<Row>();
            var away = read(office, groups, rows);
            if (each) {
                output.print(rows, DlqList::letters);
            } else {
                output.print(
                        groups.values().stream()
                                .filter(group -> all || group.open() > 0)
                                .toList(),
                        DlqList::counts);
            }
            if (away != null) {
                throw away;
            }
            return 0;
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    /** Topics first: what could be read is shown, also where the queues can't be asked. */
    private @Nullable UnavailableException read(
            PostOffice office, LinkedHashMap<Group.Of, Group> groups, List<Row> rows) {
        var journal = office.journal();
        Consumer<DeadLetter> take = letter -> {
            if (!places.covers(letter)) {
                return;
            }
            var state = journal.stateOf(letter);
            groups.merge(Group.Of.letter(letter), Group.of(letter, state), Group::and);
            if (each && (all || state == LetterState.OPEN)) {
                rows.add(new Row(
                        letter.id().toString(),
                        state.name(),
                        letter.source(),
                        letter.exception(),
                        letter.reason(),
                        Text.of(letter.record().key()),
                        letter.writtenAt()));
            }
        };
        office.eachInTopics(places.topics(), take);
        try {
            office.eachInQueues(places.queues(), take);
            return null;
        } catch (UnavailableException e) {
            return e;
        }
    }

    private static String counts(List<Group> groups) {
        if (groups.isEmpty()) {
            return "No dead letters.";
        }
        var now = Instant.now();
        var table = Table.of(
                key("FROM"),
                exact("LIES IN", 1),
                name("FAILURE"),
                main("OPEN"),
                exact("REPLAYED", 2),
                exact("DISCARDED", 3),
                exact("OLDEST", 4),
                exact("NEWEST", 5),
                exact("NEWEST ID", 6));
        groups.forEach(group -> table.row(
                group.source(),
                group.place(),
                group.failure(),
                group.open(),
                group.replayed(),
                group.discarded(),
                age(group.oldest(), now),
                age(group.newest(), now),
                group.newestId()));
        return "%s%n%nNext: codeflix dlq show %s"
                .formatted(table, groups.getFirst().newestId());
    }

    private static String letters(List<Row> rows) {
        if (rows.isEmpty()) {
            return "No dead letters.";
        }
        var now = Instant.now();
        var table =
                Table.of(key("ID"), main("STATE"), exact("AGE", 3), exact("FROM", 2), exact("KEY", 1), name("REASON"));
        rows.forEach(row -> table.row(
                row.id(),
                row.state(),
                age(row.writtenAt(), now),
                row.source(),
                row.key(),
                row.reason() == null ? null : Excerpt.ofText(row.reason())));
        return table.toString();
    }

    private static @Nullable String age(@Nullable Instant at, Instant now) {
        return at == null ? null : Cell.duration(Duration.between(at.isAfter(now) ? now : at, now));
    }
}
