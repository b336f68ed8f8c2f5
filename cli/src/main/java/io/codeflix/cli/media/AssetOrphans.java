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
            "Left-overs of known assets are swept by themselves; objects of assets that nobody knows only here."
        },
        footer = {"", "Examples:", "  codeflix asset orphans", "  codeflix asset orphans --delete --yes -o json"})
public final class AssetOrphans implements Callable<Integer> {

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
        return new Orphans(found, scanned, deletes);
    }

    private static String readable(Orphans found) {
        var last = "%d of %d objects (%s) %s"
                .formatted(
                        found.orphans().size(),
                        found.scanned(),
                        Cell.bytes(found.bytes()),
                        found.deleted() ? "were deleted." : "are referred to by nobody.");
        if (found.orphans().isEmpty()) {
            return last;
        }
        var table = Table.of(key("KEY"), main("SIZE"), exact("CHANGED", 1), exact("WHY", 2));
        found.orphans()
                .forEach(orphan -> table.row(
                        orphan.key(), Cell.bytes(orphan.sizeBytes()), orphan.lastModified(), orphan.verdict()));
        return table + System.lineSeparator() + System.lineSeparator() + last;
    }
}
