package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "update", description = "Changes a video; what you leave out stays. Its media is never touched.")
public final class VideoUpdate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "At most 255 characters.")
    @Nullable
    String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "At most 4,000 characters.")
    @Nullable
    String description;

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "The categories it is in from now on; repeat for more.")
    @Nullable
    List<String> categories;

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "Its genres from now on; repeat for more.")
    @Nullable
    List<String> genres;

    @Option(names = "--cast", paramLabel = "ID", description = "Its cast members from now on; repeat for more.")
    @Nullable
    List<String> cast;

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of its launch.")
    @Nullable
    Integer year;

    @Option(
            names = "--rating",
            paramLabel = "RATING",
            converter = Rating.class,
            completionCandidates = Rating.class,
            description = "ER, L, 10, 12, 14, 16 or 18.")
    @Nullable
    String rating;

    @Option(names = "--opened", negatable = true, description = "Free to watch, or not.")
    @Nullable
    Boolean opened;

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoUpdate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var now = catalog.video(id);
        var draft = new VideoDraft(
                title == null ? now.title() : title,
                description == null ? now.description() : description,
                year == null ? now.yearLaunched() : year,
                rating == null ? now.rating() : rating,
                opened == null ? now.opened() : opened,
                categories == null ? now.keptCategories() : categories,
                genres == null ? now.keptGenres() : genres,
                cast == null ? now.keptCast() : cast);
        var written = catalog.replace(id, draft, write.askedSince(now.version()));
        output.print(written, it -> UpdateText.of("video", it));
        return 0;
    }
}
