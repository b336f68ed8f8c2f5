package io.codeflix.cli.media;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Since;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {"Lists jobs, the last changed first.", "Admins see all, others their own."},
        footer = {
            "",
            "Examples:",
            "  codeflix job list --state FAILED --since 2h",
            "  codeflix job list --video VIDEO-ID",
            "  codeflix job list --state QUEUED,RUNNING --sort createdAt --dir asc"
        })
public final class JobList implements Callable<Integer> {

    enum Direction {
        asc,
        desc
    }

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--state", split = ",", paramLabel = "STATE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    List<JobState> states = new ArrayList<>();

    @Option(names = "--owner", paramLabel = "ID", description = "Only those of this user.")
    @Nullable
    String owner;

    @Option(names = "--video", paramLabel = "ID", description = "Only those of this video.")
    @Nullable
    String videoId;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Since.class,
            description = "Only those that changed since: how long ago (30m, 2h, 7d), a day, or a time.")
    @Nullable
    Instant since;

    @Option(names = "--page", paramLabel = "N", description = "Which page, from 0. Default: 0.")
    @Nullable
    Integer page;

    @Option(names = "--per-page", paramLabel = "N", description = "How many on a page. Default: 10.")
    @Nullable
    Integer perPage;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description = "By id, state, owner, createdAt or updatedAt. Default: updatedAt.")
    @Nullable
    String sort;

    @Option(names = "--dir", paramLabel = "DIR", description = "In which direction: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Direction direction;

    public JobList(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        var filter = new JobFilter(states, owner, videoId, since, sort, direction == null ? null : direction.name());
        output.print(media.jobs(filter, page, perPage), JobList::readable);
        return 0;
    }

    private static String readable(Page<JobRow> page) {
        if (page.items().isEmpty()) {
            return page.nothing("jobs");
        }
        var table = Table.of(
                key("ID"),
                main("STATUS"),
                exact("DONE", 5),
                text("TITLE", 7),
                text("FILE", 6),
                exact("UPDATED", 3),
                exact("NEXT TRY", 4),
                text("FAILURE", 2),
                exact("OWNER", 1));
        page.items()
                .forEach(job -> table.row(
                        job.id(),
                        job.status(),
                        job.percent() == null ? null : Math.round(job.percent()) + " %",
                        job.videoTitle(),
                        job.fileName(),
                        job.updatedAt(),
                        job.nextTryAt(),
                        job.failure(),
                        job.ownerId()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("job", "jobs");
    }
}
