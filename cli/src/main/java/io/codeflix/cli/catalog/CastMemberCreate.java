package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.http.WriteOptions;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a cast member.",
        footer = {"", "Examples:", "  codeflix cast-member create \"Michael Mann\" --type director"})
public final class CastMemberCreate implements Callable<Integer> {

    private final Catalog catalog;
    private final FileCreation fileCreation;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "3 to 255 characters.")
    @Nullable
    String name;

    @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    CastMemberType type;

    @Mixin
    FromOption from = new FromOption();

    @Mixin
    WriteOptions write = new WriteOptions();

    public CastMemberCreate(Catalog catalog, FileCreation fileCreation) {
        this.catalog = catalog;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            var options = new LinkedHashMap<String, @Nullable Object>();
            options.put("name", name);
            options.put("type", type);
            return fileCreation.create(Kind.CAST_MEMBER, from, options, write.asked(), output);
        }
        var drafted = from.required("--type", type == null ? null : type.name());
        var draft = new CastMemberDraft(from.required("NAME", name), CastMemberType.valueOf(drafted));
        var written = catalog.castMembers().create(draft, write.asked());
        output.print(written, it -> "Created cast member " + it.id());
        return 0;
    }
}
