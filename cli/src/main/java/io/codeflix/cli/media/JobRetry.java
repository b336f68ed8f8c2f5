package io.codeflix.cli.media;

import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.name;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Since;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.WriteOptions;
import io.codeflix.cli.media.MassRetry.Summary;
import io.codeflix.cli.media.MassRetry.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retry",
        description = {
            "Runs failed or canceled jobs again, from the first task that is not done.",
            "With --failed all that failed, longest ago first; interrupted, the same command goes on."
        },
        footer = {"", "Examples:", "  codeflix job retry JOB-ID", "  codeflix job retry --failed --since 2h"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all run again", "4:some were refused", "5:the platform went away, some are left"})
public final class JobRetry implements Callable<Integer> {

    private final Media media;
    private final MassRetry mass;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The jobs' ids.")
    List<String> ids = new ArrayList<>();

    @Option(names = "--failed", description = "All jobs that failed, instead of ids.")
    boolean failed;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Since.class,
            description = "With --failed: only those that failed since: how long ago (30m, 2h, 7d), a day, or a time.")
    @Nullable
    Instant since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10000",
            description = "With --failed: at most so many. Default: ${DEFAULT-VALUE}.")
    int limit;

    @Mixin
    WriteOptions write = new WriteOptions();

    public JobRetry(Media media, MassRetry mass, Surroundings surroundings) {
        this.media = media;
        this.mass = mass;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        if (!failed && ids.size() == 1) {
            var id = ids.getFirst();
            output.print(
                    media.retry(id, write.asked()), _ -> "Job " + id + " runs again. Next: codeflix job watch " + id);
            return ExitCode.OK;
        }
        var wanted = failed
                ? mass.failed(JobFilter.failedSince(since), limit)
                : ids.stream().distinct().map(this::wanted).toList();
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var ended = mass.retry(wanted, done -> progress.show("%d of %d jobs asked for".formatted(done, wanted.size())));
        progress.clear();
        output.print(ended.summary(), JobRetry::readable);
        if (ended.away() != null) {
            throw ended.away();
        }
        return ended.summary().refused().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void check() {
        if (failed != ids.isEmpty()) {
            throw usage("give the ids of jobs, or --failed");
        }
        if (!failed && since != null) {
            throw usage("--since goes with --failed");
        }
        if (limit < 1) {
            throw usage("--limit is at least 1");
        }
        if ((failed || ids.size() > 1) && write.asked().expectedVersion().isPresent()) {
            throw usage("--if-version goes with one id");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Wanted wanted(String id) {
        return new Wanted(
                id, new Write(Optional.empty(), write.asked().idempotencyKey().map(key -> key + ":" + id)));
    }

    private static String readable(Summary summary) {
        var first = "%d of %d jobs run again".formatted(summary.retried(), summary.asked())
                + (summary.left() == 0 ? "." : ", %d are left.".formatted(summary.left()));
        if (summary.refused().isEmpty()) {
            return first;
        }
        var table = Table.of(key("REFUSED"), name("WHY"));
        summary.refused().forEach(refusal -> table.row(refusal.id(), refusal.reason()));
        return first + System.lineSeparator() + System.lineSeparator() + table;
    }
}
