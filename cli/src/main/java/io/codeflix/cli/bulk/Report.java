package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.plan.Plan;
import io.codeflix.cli.bulk.plan.Planned;
import io.codeflix.cli.bulk.plan.Result;
import io.codeflix.cli.bulk.plan.Result.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed, or would. Entries that are as the files say are counted only.
 *
 * @param dryRun whether nothing was asked for
 * @param warnings what may not be meant, though it can be done
 */
record Report(boolean dryRun, Counts counts, List<Line> entries, List<String> warnings) {

    /**
     * How many of each. In a dry run what would be done, else what was.
     *
     * @param repeated made by an earlier run of the same command
     * @param awaitingFilm whose publication waits for a film; they count elsewhere too
     */
    record Counts(
            long created,
            long updated,
            long deleted,
            long unchanged,
            long repeated,
            long conflicts,
            long refused,
            long skipped,
            long left,
            long awaitingFilm) {

        boolean asTheFilesSay() {
            return conflicts + refused + skipped + left + awaitingFilm == 0;
        }
    }

    /**
     * One entry.
     *
     * @param id null for what isn't created yet
     * @param distinction type of a cast member, year of a video; null where names alone tell
     * @param outcome null in a dry run
     * @param reason why not; null where it was done
     * @param place null for what no file names
     */
    record Line(
            String kind,
            @Nullable String id,
            String name,
            @Nullable String distinction,
            String action,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String place,
            boolean awaitsFilm,
            List<ChangeLine> changes) {}

    static Report of(Plan plan) {
        var told = plan.steps().stream().filter(Report::isTold);
        return new Report(
                true,
                counts(plan, List.of()),
                told.map(step -> line(plan, step, null)).toList(),
                plan.warnings());
    }

    static Report of(Plan plan, List<Result> results) {
        var unchanged = plan.of(Planned.Action.UNCHANGED).stream()
                .filter(Planned::awaitsFilm)
                .map(step -> line(plan, step, null));
        var told = results.stream().map(result -> line(plan, result.step(), result));
        return new Report(
                false, counts(plan, results), Stream.concat(told, unchanged).toList(), plan.warnings());
    }

    private static boolean isTold(Planned step) {
        return step.action() != Planned.Action.UNCHANGED || step.awaitsFilm();
    }

    private static Line line(Plan plan, Planned step, @Nullable Result result) {
        boolean fresh = step.action() == Planned.Action.CREATE && (result == null || !result.done());
        return new Line(
                step.kind().word(),
                fresh ? null : result == null ? step.handle() : result.id(),
                step.identity().name(),
                step.identity().distinction(),
                lower(step.action()),
                result == null ? null : lower(result.outcome()),
                result == null || result.done() ? null : result.reason(),
                step.place() == null ? null : step.place().toString(),
                step.awaitsFilm(),
                step.action() == Planned.Action.UPDATE
                        ? step.changes().stream()
                                .map(change -> ChangeLine.of(change, plan))
                                .toList()
                        : List.of());
    }

    private static Counts counts(Plan plan, List<Result> results) {
        boolean dry = results.isEmpty();
        return new Counts(
                dry ? planned(plan, Planned.Action.CREATE) : done(results, Planned.Action.CREATE),
                dry ? planned(plan, Planned.Action.UPDATE) : done(results, Planned.Action.UPDATE),
                dry ? planned(plan, Planned.Action.DELETE) : done(results, Planned.Action.DELETE),
                planned(plan, Planned.Action.UNCHANGED),
                ended(results, Outcome.REPEATED),
                ended(results, Outcome.CONFLICT),
                ended(results, Outcome.REFUSED),
                ended(results, Outcome.SKIPPED),
                ended(results, Outcome.LEFT),
                plan.steps().stream().filter(Planned::awaitsFilm).count());
    }

    private static long planned(Plan plan, Planned.Action action) {
        return plan.of(action).size();
    }

    private static long done(List<Result> results, Planned.Action action) {
        return results.stream()
                .filter(result ->
                        result.outcome() == Outcome.DONE && result.step().action() == action)
                .count();
    }

    private static long ended(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
