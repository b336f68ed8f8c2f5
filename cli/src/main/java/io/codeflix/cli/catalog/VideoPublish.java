package io.codeflix.cli.catalog;

import io.codeflix.cli.console.At;
import io.codeflix.cli.console.Moment;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.WriteOptions;
import io.codeflix.cli.media.FilmWarnings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = "Makes a video visible to viewers, now or at a moment to come.",
        footer = {
            "",
            "Examples:",
            "  codeflix video publish ID --at 2026-12-24T20:00+01:00",
            "  codeflix video publish ID --at 2h"
        })
public final class VideoPublish implements Callable<Integer> {

    private final Catalog catalog;
    private final FilmWarnings warnings;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            converter = At.class,
            description = "When: how long from now (+20s, 2h, 7d), a day, or a time, yours or with its zone "
                    + "(2026-12-24T20:00+01:00). A film that isn't ready then is published once it is.")
    @Nullable
    Instant at;

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoPublish(Catalog catalog, FilmWarnings warnings) {
        this.catalog = catalog;
        this.warnings = warnings;
    }

    /** When a video will be published. */
    public record Scheduled(String id, long version, boolean changed, Instant publishAt) {

        String told() {
            var when = Moment.shown(publishAt, ZoneId.systemDefault());
            return changed
                    ? "Scheduled video %s for %s".formatted(id, when)
                    : "Unchanged: video %s is scheduled for %s".formatted(id, when);
        }
    }

    /** Before viewers see it. */
    private void warn() {
        try {
            catalog.video(id).readyAssets().stream()
                    .flatMap(asset -> warnings.of(asset).stream())
                    .forEach(line -> spec.commandLine().getErr().println("warning: " + line));
        } catch (RefusedException _) {
            // publishing says it better
        }
    }

    @Override
    public Integer call() {
        warn();
        if (at != null) {
            var scheduled = catalog.schedule(id, at, write.asked());
            output.print(new Scheduled(scheduled.id(), scheduled.version(), scheduled.changed(), at), Scheduled::told);
            return 0;
        }
        var written = catalog.publish(id, write.asked());
        output.print(
                written,
                it -> it.told(
                        "Published video " + it.id(), "Video %s is published already; unchanged".formatted(it.id())));
        return 0;
    }
}
