package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        description = "Makes a video visible to viewers, now or at a moment to come.",
        footer = {"", "Examples:", "  codeflix video publish ID --at 2026-12-24T20:00:00Z"})
public final class VideoPublish implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id.")
    String id = "";

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description = "At this moment: ISO 8601 in UTC. A film that isn't ready then is published once it is.")
    @Nullable
    Instant at;

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoPublish(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        if (at != null) {
            var scheduled = catalog.schedule(id, at, write.asked());
            output.print(scheduled, it -> "Scheduled video " + it.id());
            return 0;
        }
        var written = catalog.publish(id, write.asked());
        output.print(written, it -> "Published video " + it.id());
        return 0;
    }
}
