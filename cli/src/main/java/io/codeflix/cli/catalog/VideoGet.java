package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.media.FilmWarnings;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a video with its media.")
public final class VideoGet implements Callable<Integer> {

    private final Catalog catalog;
    private final FilmWarnings warnings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The video's id, or its name where no other has it.")
    String id = "";

    public VideoGet(Catalog catalog, FilmWarnings warnings) {
        this.catalog = catalog;
        this.warnings = warnings;
    }

    @Override
    public Integer call() {
        output.print(catalog.video(id), this::sheet);
        return 0;
    }

    private String sheet(Video video) {
        return Stream.concat(
                        Stream.of(VideoSheet.of(video)),
                        video.readyAssets().stream()
                                .flatMap(asset -> warnings.of(asset).stream())
                                .map(line -> "Warning: " + line))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
