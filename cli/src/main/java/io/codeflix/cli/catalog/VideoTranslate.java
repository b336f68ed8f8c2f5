package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "translate",
        description = "Says what a video is called in another language, or takes that language away.",
        footer = {
            "",
            "Examples:",
            "  codeflix video translate ID pt-BR --title \"Fogo contra Fogo\" --description \"Um assalto.\"",
            "  codeflix video translate ID pt-BR --remove"
        })
public final class VideoTranslate implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    @Parameters(index = "1", paramLabel = "LOCALE", description = "A language tag of BCP 47, for example pt-BR.")
    String locale = "";

    @ArgGroup(multiplicity = "1")
    Asked asked = new Asked();

    @Mixin
    WriteOptions write = new WriteOptions();

    /** Words, or none any more. */
    static final class Asked {

        @ArgGroup(exclusive = false)
        @Nullable
        Words words;

        @Option(names = "--remove", required = true, description = "Take this language away.")
        boolean remove;
    }

    /** What it is called there. */
    static final class Words {

        @Option(names = "--title", required = true, paramLabel = "TEXT", description = "At most 255 characters.")
        String title = "";

        @Option(
                names = "--description",
                required = true,
                paramLabel = "TEXT",
                description = "At most 4,000 characters.")
        String description = "";
    }

    public VideoTranslate(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        var words = asked.words;
        if (words == null) {
            var removed = catalog.removeTranslation(id, locale, write.asked());
            output.print(
                    Map.of("id", id, "locale", locale, "removed", true, "changed", removed.changed()),
                    _ -> removed.told(
                            "Removed " + locale + " of video " + id,
                            "Video %s has no %s; unchanged".formatted(id, locale)));
        } else {
            var draft = new TranslationDraft(words.title, words.description);
            var written = catalog.translate(id, locale, draft, write.asked());
            output.print(
                    written,
                    it -> it.told(
                            "Translated video %s, now version %d".formatted(it.id(), it.version()),
                            "Unchanged: video %s says so in %s already".formatted(it.id(), locale)));
        }
        return 0;
    }
}
