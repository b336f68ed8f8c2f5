package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = "Creates a video, to be uploaded and published later.",
        footer = {
            "",
            "Examples:",
            "  codeflix video create --title Heat --description \"A heist.\" --year 1995 --rating 16 -c CATEGORY-ID"
        })
public final class VideoCreate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--title", required = true, paramLabel = "TEXT", description = "At most 255 characters.")
    String title = "";

    @Option(names = "--description", required = true, paramLabel = "TEXT", description = "At most 4,000 characters.")
    String description = "";

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "A category it is in; repeat for more.")
    List<String> categories = new ArrayList<>();

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "A genre of it; repeat for more.")
    List<String> genres = new ArrayList<>();

    @Option(names = "--cast", paramLabel = "ID", description = "A cast member of it; repeat for more.")
    List<String> cast = new ArrayList<>();

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of its launch.")
    @Nullable
    Integer year;

    @Option(
            names = "--rating",
            paramLabel = "RATING",
            defaultValue = "L",
            description = "ER, L, 10, 12, 14, 16 or 18. Default: ${DEFAULT-VALUE}.")
    String rating = "L";

    @Option(names = "--opened", description = "Free to watch.")
    boolean opened;

    @Mixin
    WriteOptions write = new WriteOptions();

    public VideoCreate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var draft = new VideoDraft(title, description, year, rating, opened, categories, genres, cast);
        output.print(catalog.create(draft, write.asked()), it -> "Created video " + it.id());
        return 0;
    }
}
