package io.codeflix.cli.catalog;

import io.codeflix.cli.console.OutputOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a title.")
public final class TitleGet implements Callable<Integer> {

    private final Catalog catalog;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", description = "The title's id, or its name where no other has it.")
    String id = "";

    @Option(names = "--min-version", paramLabel = "N", description = "Wait a moment until this version is visible.")
    @Nullable
    Long minVersion;

    @Option(names = "--locale", paramLabel = "LOCALE", description = "In this language where it has it.")
    @Nullable
    String locale;

    public TitleGet(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        output.print(catalog.title(id, minVersion, locale), VideoSheet::of);
        return 0;
    }
}
