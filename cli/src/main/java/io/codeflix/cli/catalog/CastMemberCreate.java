package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.FileCreation;
import io.codeflix.cli.bulk.FromOption;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.creation.CreationOptions;
import io.codeflix.cli.creation.CreationText;
import io.codeflix.cli.creation.Creations;
import io.codeflix.cli.creation.Draft;
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

    private final Creations creations;
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
    CreationOptions creation = new CreationOptions();

    public CastMemberCreate(Creations creations, FileCreation fileCreation) {
        this.creations = creations;
        this.fileCreation = fileCreation;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (from.given()) {
            var options = new LinkedHashMap<String, @Nullable Object>();
            options.put("name", name);
            options.put("type", type);
            return fileCreation.create(Kind.CAST_MEMBER, from, options, creation.asked(), output);
        }
        var drafted = from.required("--type", type == null ? null : type.name());
        var draft = new CastMemberDraft(from.required("NAME", name), CastMemberType.valueOf(drafted));
        var begun = creations.create(Draft.of(Kind.CAST_MEMBER.path(), draft), creation.asked());
        output.print(begun.created(), it -> CreationText.of("cast member", it));
        return 0;
    }
}
