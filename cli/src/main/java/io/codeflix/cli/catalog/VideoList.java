package io.codeflix.cli.catalog;

import static io.codeflix.cli.console.Column.exact;
import static io.codeflix.cli.console.Column.key;
import static io.codeflix.cli.console.Column.name;
import static io.codeflix.cli.console.Column.text;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists videos.")
public final class VideoList implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    VideoPageOptions page = new VideoPageOptions();

    @Mixin
    CatalogReferences filter = new CatalogReferences();

    public VideoList(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.videos(page, filter), VideoList::readable);
        return 0;
    }

    private static String readable(Page<Video> page) {
        if (page.items().isEmpty()) {
            return page.nothing("videos");
        }
        var table = Table.of(
                key("ID"),
                name("TITLE"),
                exact("YEAR", 5),
                exact("RATING", 2),
                exact("PUBLISHED", 4),
                text("MEDIA", 3),
                text("CATEGORIES", 1));
        page.items()
                .forEach(video -> table.row(
                        video.id(),
                        video.title(),
                        video.yearLaunched(),
                        video.rating(),
                        video.published(),
                        video.slots().stream()
                                .map(slot -> slot.slot() + " " + slot.status())
                                .toList(),
                        video.categoryNames()));
        return table + System.lineSeparator() + System.lineSeparator() + page.position("video", "videos");
    }
}
