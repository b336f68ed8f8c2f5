package io.codeflix.cli.media;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = {
            "Deletes an asset: its job is stopped, and its bytes are removed after some days; it can be restored until then.",
            "What a published title shows is not deleted."
        },
        footer = {"", "Examples:", "  codeflix asset delete ID --dry-run", "  codeflix asset delete ID --yes"})
public final class AssetDelete implements Callable<Integer> {

    private final Media media;
    private final Confirmation confirmation;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The asset's id.")
    String id = "";

    @Mixin
    DeletionOptions options = new DeletionOptions();

    @Mixin
    WriteOptions write = new WriteOptions();

    public AssetDelete(Media media, Confirmation confirmation) {
        this.media = media;
        this.confirmation = confirmation;
    }

    @Override
    public Integer call() {
        var asset = media.asset(id);
        var thing = "asset %s ('%s', %s of video %s, %s)"
                .formatted(
                        id, Cell.of(asset.fileName()), asset.slot(), asset.videoId(), Cell.bytes(asset.storedBytes()));
        if (options.dryRun()) {
            output.print(asset, _ -> "Would delete " + thing + ". Nothing was changed.");
            return ExitCode.OK;
        }
        if (!options.confirmed(confirmation, "Delete " + thing + "?")) {
            return ExitCode.REFUSED;
        }
        output.print(media.deleteAsset(id, write.asked()), AssetDelete::readable);
        return ExitCode.OK;
    }

    private static String readable(Removal removal) {
        return "%s. Its %s are removed at %s. Until then: codeflix asset restore %s"
                .formatted(
                        removal.changed() ? "Deleted asset " + removal.id() : "Asset " + removal.id() + " goes already",
                        Cell.bytes(removal.storedBytes()),
                        Cell.of(removal.removeAt()),
                        removal.id());
    }
}
