package io.codeflix.cli.media;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Brings back an asset that was deleted or replaced, and puts it in its place again; its job goes on.",
            "What went with its video comes back with it: codeflix video restore."
        })
public final class AssetRestore implements Callable<Integer> {

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The asset's id.")
    String id = "";

    @Mixin
    WriteOptions write = new WriteOptions();

    public AssetRestore(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        output.print(
                media.restoreAsset(id, write.asked()),
                answer -> answer.changed()
                        ? "Restored asset " + id + ". Next: codeflix asset get " + id
                        : "Asset " + id + " is there: unchanged.");
        return ExitCode.OK;
    }
}
