package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.creation.CreationOptions;
import io.codeflix.cli.creation.CreationText;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.creation.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "  codeflix video create --from heat.yaml --rating 16",
            "  codeflix video create --title Heat --description \"A heist.\" --year 1995 --rating 16 -c CATEGORY-ID"
        })
public final class VideoCreate implements Callable<Integer> {

    private final Creations creations;
    private final FileCreation fileCreation;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--title", paramLabel = "TEXT", description = "At most 255 characters.")
    @Nullable
    String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "At most 4,000 characters.")
    @Nullable
    String description;

    @Option(
            names = {"--category", "-c"},
            paramLabel = "ID",
            description = "A category it is in, by id or name; repeat for more.")
    List<String> categories = new ArrayList<>();

    @Option(
            names = {"--genre", "-g"},
            paramLabel = "ID",
            description = "A genre of it, by id or name; repeat for more.")
    List<String> genres = new ArrayList<>();

    @Option(names = "--cast", paramLabel = "ID", description = "A cast member of it, by id or name; repeat for more.")
    List<String> cast = new ArrayList<>();

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of its launch.")
    @Nullable
    Integer year;

    @Option(
            names = "--rating",
            paramLabel = "RATING",
            converter = Rating.class,
            completionCandidates = Rating.class,
            description = "ER, L, 10, 12, 14, 16 or 18. Default: L.")
    @Nullable
    String rating;

    @Option(names = "--opened", description = "Free to watch.")
    boolean opened;

    @Mixin
    FromOption from = new FromOption();

    @Mixin
    CreationOptions creation = new CreationOptions();

    public VideoCreate(Creations creations, FileCreation fileCreation) {
        this.creations = creations;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            return fileCreation.create(Kind.VIDEO, from, options(), creation.asked(), output);
        }
        var draft = new VideoDraft(
                from.required("--title", title),
                from.required("--description", description),
                year,
                rating == null ? "L" : rating,
                opened,
                categories,
                genres,
                cast);
        var begun = creations.create(Draft.of(Kind.VIDEO.path(), draft), creation.asked());
        output.print(begun.created(), it -> CreationText.of("video", it));
        return 0;
    }

    private Map<String, @Nullable Object> options() {
        var options = new LinkedHashMap<String, @Nullable Object>();
        options.put("title", title);
        options.put("description", description);
        options.put("yearLaunched", year);
        options.put("rating", rating);
        options.put("opened", opened ? true : null);
        options.put("categories", categories.isEmpty() ? null : categories);
        options.put("genres", genres.isEmpty() ? null : genres);
        options.put("castMembers", cast.isEmpty() ? null : cast);
        return options;
    }
}
