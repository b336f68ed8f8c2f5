package io.codeflix.cli.media;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.media.Uploader.Uploaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "upload",
        description = {
            "Uploads a film, a trailer or an image for a video; its job starts by itself. Another one in the same slot takes"
                    + " the place of the first once it is ready.",
            "The bytes go straight to the object store, checked part by part. After Ctrl-C the same command goes on"
                    + " where it stopped.",
            "A file that was uploaded before is uploaded again only where another one has taken its place since."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix upload heat.mp4 --video VIDEO-ID --watch",
            "  codeflix upload teaser.mp4 --video VIDEO-ID --slot trailer",
            "  codeflix upload poster.jpg --video VIDEO-ID --slot banner   a JPEG, PNG or WebP"
        })
public final class Upload implements Callable<Integer> {

    private final Uploader uploader;
    private final Media media;
    private final Watching watching;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", description = "The film or image.")
    Path file = Path.of("");

    @Option(names = "--video", required = true, paramLabel = "ID", description = "The video it is for.")
    String videoId = "";

    @Option(
            names = "--slot",
            paramLabel = "SLOT",
            defaultValue = "VIDEO",
            description = "What it is: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Slot slot = Slot.VIDEO;

    @Option(
            names = "--strict",
            description = "Refuse a film that is odd, for instance damaged, instead of playing it with a warning.")
    boolean strict;

    @Option(names = "--watch", description = "Stay and show the encoding.")
    boolean stay;

    public Upload(Uploader uploader, Media media, Watching watching, Surroundings surroundings) {
        this.uploader = uploader;
        this.media = media;
        this.watching = watching;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        long started = System.nanoTime();
        var uploaded = uploader.upload(file, videoId, slot, strict, progress);
        if (!uploaded.wasThereAlready()) {
            progress.done("%s is in the store: %s in %s"
                    .formatted(
                            Cell.of(file.getFileName()),
                            Cell.bytes(Files.size(file)),
                            Cell.duration(Duration.ofNanos(System.nanoTime() - started))));
        }
        if (!stay || uploaded.jobId().isEmpty()) {
            output.print(media.asset(uploaded.assetId()), asset -> readable(uploaded));
            return ExitCode.OK;
        }
        var ended = watching.toTheEnd(uploaded.jobId().get(), true, progress);
        output.print(ended.job(), _ -> ended.readable());
        return ended.job().hasSucceeded() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static String readable(Uploaded uploaded) {
        var first =
                (uploaded.wasThereAlready() ? "Uploaded before as asset " : "Uploaded as asset ") + uploaded.assetId();
        return uploaded.jobId()
                .map(job -> first + System.lineSeparator() + "Next: codeflix job watch " + job)
                .orElse(first);
    }
}
