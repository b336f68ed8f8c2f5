package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.EntryReader;
import io.codeflix.cli.bulk.plan.Creating;
import io.codeflix.cli.bulk.plan.Execution;
import io.codeflix.cli.bulk.plan.Ids;
import io.codeflix.cli.bulk.plan.Lists;
import io.codeflix.cli.bulk.plan.Plan;
import io.codeflix.cli.bulk.plan.Planned;
import io.codeflix.cli.bulk.plan.Planning;
import io.codeflix.cli.bulk.plan.Visibility;
import io.codeflix.cli.bulk.source.CatalogFiles;
import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.creation.Asked;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.UnavailableException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the catalog what files say, and tells what that took. */
public final class Reconciliation {

    private static final String GO_ON =
            "run the same command again: it goes on, and makes nothing twice (see 'codeflix status' before)";

    private final Api api;
    private final Creations creations;
    private final Lists lists;
    private final CatalogFiles files;
    private final Confirmation confirmation;
    private final Surroundings surroundings;

    public Reconciliation(
            Api api,
            Creations creations,
            Lists lists,
            CatalogFiles files,
            Confirmation confirmation,
            Surroundings surroundings) {
        this.api = api;
        this.creations = creations;
        this.lists = lists;
        this.files = files;
        this.confirmation = confirmation;
        this.surroundings = surroundings;
    }

    int run(
            List<String> paths,
            Ids ids,
            Pruning pruning,
            ReconciliationOptions options,
            OutputOptions output,
            CommandSpec spec)
            throws InterruptedException {
        var err = spec.commandLine().getErr();
        var progress = new WriteProgress(new Progress(err, surroundings));
        var plan = plan(paths, ids, pruning.wanted, progress);
        plan.warnings().forEach(warning -> err.println("warning: " + warning));
        var text = new ReportText(surroundings.colours(), surroundings.columns());
        if (options.dryRun) {
            output.print(Report.of(plan), text::of);
            return ExitCode.OK;
        }
        if (!pruning.isConfirmed(plan, confirmation)) {
            err.println("Nothing was done.");
            return ExitCode.REFUSED;
        }
        var creating = new Creating(creations, spec.name(), _ -> Asked.plainly());
        var execution = new Execution(api, options.atOnce, creating);
        progress.writing(plan.steps().size() - plan.of(Planned.Action.UNCHANGED).size());
        var results = execution.run(plan, progress::done);
        var away = execution.away();
        if (away.isEmpty()) {
            new Visibility(lists).await(results);
        }
        progress.clear();
        var report = Report.of(plan, results);
        output.print(report, text::of);
        if (away.isPresent()) {
            throw away.get() instanceof UnavailableException gone ? gone.withHint(GO_ON) : away.get();
        }
        hints(report.counts(), err);
        return report.counts().asTheFilesSay() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private Plan plan(List<String> paths, Ids ids, boolean prune, WriteProgress progress) {
        var flaws = new Flaws();
        var entries = EntryReader.read(files.read(paths, flaws), flaws);
        try {
            progress.reading();
            return new Planning(lists).plan(entries, ids, prune, flaws);
        } finally {
            progress.clear();
        }
    }

    private static void hints(Report.Counts counts, PrintWriter err) {
        if (counts.conflicts() > 0) {
            err.println("hint:  somebody else changed them meanwhile; look with --dry-run, then run it again");
        }
        if (counts.awaitingFilm() > 0) {
            err.println("hint:  'codeflix upload FILE --video ID' brings a film; then run it again to publish");
        }
        err.flush();
    }
}
