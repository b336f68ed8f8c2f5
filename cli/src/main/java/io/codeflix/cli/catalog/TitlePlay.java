package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Sheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "play",
        description = {
            "Gets manifest URLs that any player opens, good for a short while.",
            "A film needs a subscription unless it is free."
        },
        footer = {"", "Examples:", "  ffplay \"$(codeflix title play ID -o json | jq -r .hls)\""})
public final class TitlePlay implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The title's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--trailer", description = "The trailer, which every viewer may play.")
    boolean trailer;

    public TitlePlay(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(
                trailer ? catalog.playTrailer(id) : catalog.play(id),
                it -> new Sheet()
                        .line("HLS", it.hls())
                        .line("DASH", it.dash())
                        .lineIf("Good until", it.expiresAt())
                        .toString());
        return 0;
    }
}
