package io.codeflix.cli.media;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.main;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {"Lists assets, the last changed first.", "Admins see all, others their own."},
        footer = {
            "",
            "Examples:",
            "  codeflix asset list --video VIDEO-ID",
            "  codeflix asset list --awaiting-removal --sort removeAt --dir asc"
        })
public final class AssetList implements Callable<Integer> {

    enum Direction {
        asc,
        desc
    }

    private final Media media;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--video", paramLabel = "ID", description = "Only those of this video.")
    @Nullable
    String videoId;

    @Option(names = "--owner", paramLabel = "ID", description = "Only those of this user.")
    @Nullable
    String owner;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only these: REGISTERED, UPLOADED, PROCESSING, READY, FAILED, CANCELED, ABANDONED, REMOVED.")
    List<String> statuses = new ArrayList<>();

    @Option(names = "--awaiting-removal", description = "Only those that were deleted or replaced and can be restored.")
    boolean awaitingRemoval;

    @Option(names = "--page", paramLabel = "N", description = "Which page, from 0. Default: 0.")
    @Nullable
    Integer page;

    @Option(names = "--per-page", paramLabel = "N", description = "How many on a page. Default: 10.")
    @Nullable
    Integer perPage;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description = "By id, status, fileName, size, removeAt, createdAt or updatedAt. Default: updatedAt.")
    @Nullable
    String sort;

    @Option(names = "--dir", paramLabel = "DIR", description = "In which direction: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Direction direction;

    public AssetList(Media media) {
        this.media = media;
    }

    @Override
    public Integer call() {
        var query = Query.of("")
                .with("video", videoId)
                .with("owner", owner)
                .with("status", statuses.isEmpty() ? null : String.join(",", statuses))
                .with("awaitingRemoval", awaitingRemoval ? "true" : null)
                .with("sort", sort)
                .with("dir", direction == null ? null : direction.name())
                .with("page", page)
                .with("perPage", perPage);
        output.print(media.assets(query), AssetList::readable);
        return 0;
    }

    private static String readable(Page<AssetRow> page) {
        if (page.items().isEmpty()) {
            return page.nothing("assets");
        }
        var table = Table.of(
                key("ID"),
                main("STATUS"),
                exact("SIZE", 8),
                exact("SLOT", 4),
                text("TITLE", 6),
                text("FILE", 5),
                exact("TO BE REMOVED", 7),
                exact("BECAUSE", 3),
                exact("UPDATED", 1));
        page.items()
                .forEach(asset -> table.row(
                        asset.id(),
                        asset.status(),
                        Cell.bytes(asset.freedBytes() == null ? asset.storedBytes() : asset.freedBytes()),
                        asset.slot(),
                        asset.videoTitle() == null ? asset.videoId() : asset.videoTitle(),
                        asset.fileName(),
                        asset.removeAt(),
                        asset.removalReason(),
                        asset.updatedAt()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("asset", "assets");
    }
}
