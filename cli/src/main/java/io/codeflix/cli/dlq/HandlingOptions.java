package io.codeflix.cli.dlq;

import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.contract.ClusterOptions;
import io.codeflix.cli.contract.KafkaAnswer;
import io.codeflix.cli.dlq.Action.Outcome;
import io.codeflix.cli.dlq.Action.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What replaying and discarding have in common: which letters, whether for real, and how it is told. */
final class HandlingOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            converter = LetterId.Converter.class,
            description = "The dead letters' ids, as 'dlq list --each' shows them.")
    List<LetterId> ids = new ArrayList<>();

    @Option(names = "--all", description = "All that are open, instead of ids; --topic narrows it.")
    boolean all;

    @Mixin
    Places places = new Places();

    @Option(names = "--dry-run", description = "Say what would be done; change nothing.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask. Needed where nobody can be asked.")
    boolean yes;

    /**
     * How it ended.
     *
     * @param replayed how many
     * @param alreadyDone replayed or discarded before, and left as they are
     */
    record Report(
            boolean dryRun, long replayed, long discarded, long alreadyDone, long refused, List<Result> letters) {}

    int run(Action action, String verb, Surroundings surroundings) {
        places.check();
        if (all != ids.isEmpty()) {
            throw usage("give the ids of dead letters, or --all");
        }
        if (!all && places.isGiven()) {
            throw usage("--topic goes with --all");
        }
        try (var office = PostOffice.open(cluster, surroundings)) {
            var planned = office.preview(topics(), queues(), ids, this::isWanted, action);
            long meant = planned.stream().filter(HandlingOptions::isDone).count();
            if (dryRun || meant == 0) {
                return print(dryRun, planned);
            }
            if (!new Confirmation(surroundings)
                    .isGiven(command, "%s %d dead letter%s?".formatted(verb, meant, meant == 1 ? "" : "s"), yes)) {
                command.commandLine().getErr().println("Nothing was done.");
                return ExitCode.REFUSED;
            }
            return print(false, office.handle(topics(), queues(), ids, this::isWanted, action));
        } catch (KafkaException e) {
            throw KafkaAnswer.failure(e);
        }
    }

    private boolean isWanted(DeadLetter letter) {
        return places.covers(letter);
    }

    private List<String> topics() {
        return all
                ? places.topics()
                : chosen(LetterId.InTopic.class).map(LetterId::place).distinct().toList();
    }

    private List<String> queues() {
        return all
                ? places.queues()
                : chosen(LetterId.InQueue.class)
                        .map(LetterId.InQueue::queue)
                        .distinct()
                        .toList();
    }

    private <T extends LetterId> Stream<T> chosen(Class<T> kind) {
        return ids.stream().filter(kind::isInstance).map(kind::cast);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private static boolean isDone(Result result) {
        return result.outcome() == Outcome.REPLAYED || result.outcome() == Outcome.DISCARDED;
    }

    private int print(boolean dry, List<Result> results) {
        var report = new Report(
                dry,
                count(results, Outcome.REPLAYED),
                count(results, Outcome.DISCARDED),
                count(results, Outcome.ALREADY_DONE),
                count(results, Outcome.REFUSED),
                results);
        output.print(report, HandlingOptions::readable);
        return report.refused() == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static String readable(Report report) {
        if (report.letters().isEmpty()) {
            return "No dead letters.";
        }
        var table = Table.of(key("ID"), main(report.dryRun() ? "WOULD BE" : "OUTCOME"), name("DETAIL"));
        report.letters().forEach(result -> table.row(result.id(), words(result.outcome()), result.detail()));
        var sums = Stream.of(
                        sum(report.replayed(), "replayed"),
                        sum(report.discarded(), "discarded"),
                        sum(report.alreadyDone(), "already done"),
                        sum(report.refused(), "refused"))
                .flatMap(s -> s)
                .collect(Collectors.joining(", "));
        return "%s%n%n%s%s".formatted(table, report.dryRun() ? "Nothing was changed. It would be: " : "", sums);
    }

    private static Stream<String> sum(long count, String what) {
        return count == 0 ? Stream.of() : Stream.of(count + " " + what);
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
