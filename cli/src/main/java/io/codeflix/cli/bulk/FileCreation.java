package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.EntryReader;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.plan.Creating;
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
import io.codeflix.cli.creation.Asked;
import io.codeflix.cli.creation.CreationJournal;
import io.codeflix.cli.creation.CreationText;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.UnavailableException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates what files say, each entry as a new thing. */
public final class FileCreation {

    private static final int AT_ONCE = 16;
    private static final String GO_ON = "the same command within %d minutes goes on, and makes nothing twice"
            .formatted(CreationJournal.KEPT.toMinutes());

    private final Api api;
    private final Creations creations;
    private final Lists lists;
    private final CatalogFiles files;
    private final Surroundings surroundings;

    public FileCreation(Api api, Creations creations, Lists lists, CatalogFiles files, Surroundings surroundings) {
        this.api = api;
        this.creations = creations;
        this.lists = lists;
        this.files = files;
        this.surroundings = surroundings;
    }

    /** @param options what the command line says, by field; null for what it doesn't */
    public int create(
            Kind kind, FromOption from, Map<String, @Nullable Object> options, Asked asked, OutputOptions output)
            throws InterruptedException {
        var plan = plan(kind, from, options);
        boolean single = plan.steps().size() == 1;
        var creating = new Creating(
                creations, "create --from " + from.origin(), step -> single ? asked : numbered(asked, step));
        var execution = new Execution(api, AT_ONCE, creating);
        var results = execution.run(plan, _ -> {});
        if (single && isWhole(results.getFirst())) {
            var result = results.getFirst();
            result.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            output.print(result.created(), it -> CreationText.of(kind.spoken(), it));
            return ExitCode.OK;
        }
        var report = Report.of(plan, results);
        output.print(report, new ReportText(surroundings.colours(), surroundings.columns())::of);
        execution.away().ifPresent(away -> {
            throw away instanceof UnavailableException gone ? gone.withHint(GO_ON) : away;
        });
        return report.counts().asTheFilesSay() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private Plan plan(Kind kind, FromOption from, Map<String, @Nullable Object> options) {
        var flaws = new Flaws();
        var documents = Overlay.of(options).over(files.read(from.paths(), flaws));
        var entries = EntryReader.read(kind, documents, flaws);
        if (entries.size() > 1 && options.get(kind.naming()) != null) {
            throw from.usage("'%s' names one %s, and the file holds %d: leave it out, or name them there"
                    .formatted(options.get(kind.naming()), kind.spoken(), entries.size()));
        }
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

    private static Asked numbered(Asked asked, Planned step) {
        return new Asked(asked.key().map(given -> given + "-" + step.handle()), asked.anew());
    }
}
