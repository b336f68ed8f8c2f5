package io.codeflix.cli.media;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows an asset.")
public final class AssetGet implements Callable<Integer> {

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The asset's id.")
    String id = "";

    public AssetGet(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        output.print(media.asset(id), AssetGet::readable);
        return 0;
    }

    private static String readable(Asset asset) {
        var sheet = new Sheet()
                .line("Id", asset.id())
                .line("Status", asset.status())
                .lineIf("Failure", asset.failure())
                .lineIf("Video", asset.videoId())
                .lineIf("Slot", asset.slot())
                .lineIf("File", asset.fileName())
                .line("Size", Cell.bytes(asset.sizeBytes()))
                .lineIf("Job", asset.jobId());
        sheet.lineIf("To be removed", asset.removeAt())
                .lineIf("Because", asset.removalReason())
                .lineIf("Freed", asset.freedBytes() == null ? null : Cell.bytes(asset.freedBytes()));
        if (asset.superseded()) {
            sheet.line("Superseded", "another file has its place, or will have it");
        }
        if (asset.isOpen()) {
            sheet.line("Parts", asset.storedParts().size() + " of " + asset.partCount() + " in the store");
        }
        if (asset.durationMillis() != null) {
            sheet.line("Duration", Duration.ofMillis(asset.durationMillis()));
        }
        if (asset.width() != null) {
            sheet.line("Picture", asset.width() + " x " + asset.height());
        }
        sheet.lineIf("Frames", asset.frames()).lineIf("Ladder", asset.ladder().isEmpty() ? null : asset.ladder());
        if (asset.images() != null) {
            asset.images().forEach(image -> sheet.line("Image", image));
        }
        if (asset.strict()) {
            sheet.line("Strict", "refused where it is odd");
        }
        asset.warningList().forEach(warning -> sheet.line("Warning", warning.line()));
        return sheet.line("Version", asset.version()).toString();
    }
}
