package io.codeflix.cli.media;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "orphans",
        description = {
            "Lists objects in the store that nobody refers to; with --delete removes them. Admins only.",
            "Left-overs of known assets are swept by themselves; objects of assets that nobody knows only here.",
            "What was deleted or replaced and can be restored is no orphan; the last line says how much that is."
        },
        footer = {"", "Examples:", "  codeflix asset orphans", "  codeflix asset orphans --delete --yes -o json"})
public final class AssetOrphans implements Callable<Integer> {

    private static final int A_PAGE = 100;

    private final Media media;
    private final Confirmation confirmation;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--delete", description = "Delete them. Without it nothing is changed.")
    boolean delete;

    @Mixin
    DeletionOptions deletion = new DeletionOptions();

    public AssetOrphans(Media media, Confirmation confirmation, Surroundings surroundings) {
        this.media = media;
        this.confirmation = confirmation;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var found = walk(false);
        if (!delete || deletion.dryRun() || found.orphans().isEmpty()) {
            output.print(found, AssetOrphans::readable);
            return ExitCode.OK;
        }
        var question = "%,d objects (%s) are referred to by nobody. Delete them for ever?"
                .formatted(found.orphans().size(), Cell.bytes(found.bytes()));
        if (!deletion.confirmed(confirmation, question)) {
            return ExitCode.REFUSED;
        }
        output.print(walk(true), AssetOrphans::readable);
        return ExitCode.OK;
    }

    private Orphans walk(boolean deletes) {
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var found = new ArrayList<Orphans.Orphan>();
        long scanned = 0;
        for (var area : Orphans.AREAS) {
            @Nullable String after = null;
            do {
                var page = deletes ? media.deleteOrphans(area, after) : media.orphans(area, after);
                found.addAll(page.orphans());
                scanned += page.scanned();
                progress.show("%d objects looked at, %d orphans".formatted(scanned, found.size()));
                after = page.next();
            } while (after != null);
        }
        progress.clear();
        return new Orphans(found, scanned, deletes, awaiting());
    }

    /** Soonest first; each page is small, since these are lines and no files. */
    private Orphans.Awaiting awaiting() {
        long bytes = 0;
        @Nullable Instant next = null;
        for (int number = 0; ; number++) {
            var page = media.assets(Query.of("")
                    .with("awaitingRemoval", "true")
                    .with("sort", "removeAt")
                    .with("dir", "asc")
                    .with("page", number)
                    .with("perPage", A_PAGE));
            bytes += page.items().stream().mapToLong(AssetRow::storedBytes).sum();
            if (number == 0 && !page.items().isEmpty()) {
                next = page.items().getFirst().removeAt();
            }
            if (page.items().isEmpty() || (number + 1L) * A_PAGE >= page.total()) {
                return new Orphans.Awaiting(page.total(), bytes, next);
            }
        }
    }

    private static String readable(Orphans found) {
        var looked = "%d of %d objects (%s) %s"
                .formatted(
                        found.orphans().size(),
                        found.scanned(),
                        Cell.bytes(found.bytes()),
                        found.deleted() ? "were deleted." : "are referred to by nobody.");
        var last = found.awaitingRemoval().assets() == 0
                ? looked
                : looked + System.lineSeparator() + readable(found.awaitingRemoval());
        if (found.orphans().isEmpty()) {
            return last;
        }
        var table = Table.of(key("KEY"), main("SIZE"), exact("CHANGED", 1), exact("WHY", 2));
        found.orphans()
                .forEach(orphan -> table.row(
                        orphan.key(), Cell.bytes(orphan.sizeBytes()), orphan.lastModified(), orphan.verdict()));
        return table + System.lineSeparator() + System.lineSeparator() + last;
    }

    private static String readable(Orphans.Awaiting awaiting) {
        return "%d %s (%s) %s removal, the next at %s; see 'codeflix asset list --awaiting-removal'."
                .formatted(
                        awaiting.assets(),
                        awaiting.assets() == 1 ? "asset" : "assets",
                        Cell.bytes(awaiting.bytes()),
                        awaiting.assets() == 1 ? "awaits" : "await",
                        Cell.of(awaiting.next()));
    }
}
