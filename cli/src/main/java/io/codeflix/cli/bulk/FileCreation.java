package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.EntryReader;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.plan.Execution;
import io.codeflix.cli.bulk.plan.Ids;
import io.codeflix.cli.bulk.plan.Lists;
import io.codeflix.cli.bulk.plan.Plan;
import io.codeflix.cli.bulk.plan.Planned;
import io.codeflix.cli.bulk.plan.Planning;
import io.codeflix.cli.bulk.plan.Result;
import io.codeflix.cli.bulk.source.CatalogFiles;
import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates what files say, each entry as a new thing. */
public final class FileCreation {

    private static final int AT_ONCE = 16;

    private final Api api;
    private final Lists lists;
    private final CatalogFiles files;
    private final Surroundings surroundings;

    public FileCreation(Api api, Lists lists, CatalogFiles files, Surroundings surroundings) {
        this.api = api;
        this.lists = lists;
        this.files = files;
        this.surroundings = surroundings;
    }

    /** @param options what the command line says, by field; null for what it doesn't */
    public int create(
            Kind kind, FromOption from, Map<String, @Nullable Object> options, Write write, OutputOptions output)
            throws InterruptedException {
        var plan = plan(kind, from, options);
        boolean single = plan.steps().size() == 1;
        var execution = new Execution(api, AT_ONCE, step -> single ? write : numbered(write, step));
        var results = execution.run(plan, _ -> {});
        if (single && isWhole(results.getFirst())) {
            var result = results.getFirst();
            result.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            var written = new Written(result.id(), result.version());
            output.print(written, it -> "Created %s %s".formatted(kind.spoken(), it.id()));
            return ExitCode.OK;
        }
        var report = Report.of(plan, results);
        output.print(report, new ReportText(surroundings.colours(), surroundings.columns())::of);
        execution.away().ifPresent(away -> {
            throw away;
        });
        return report.counts().asTheFilesSay() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private Plan plan(Kind kind, FromOption from, Map<String, @Nullable Object> options) {
        var flaws = new Flaws();
        var documents = Overlay.of(options).over(files.read(from.paths(), flaws));
        var entries = EntryReader.read(kind, documents, flaws);
        for (var entry : entries) {
            if (entry.id() != null) {
                flaws.add(entry.place(), "what is new has no 'id' yet; 'codeflix apply' changes what is there");
            }
            if (Boolean.TRUE.equals(entry.said().get("published"))) {
                flaws.add(entry.place(), "a new video has no film yet, so it can't be published");
            }
        }
        return new Planning(lists).plan(entries, Ids.NEW, false, flaws);
    }

    /** Whether it was done, or nothing of it was. */
    private static boolean isWhole(Result result) {
        return result.done() || result.id().equals(result.step().handle());
    }

    private static Write numbered(Write write, Planned step) {
        var key = write.idempotencyKey().map(given -> given + "-" + step.handle());
        return new Write(Optional.empty(), key);
    }
}
