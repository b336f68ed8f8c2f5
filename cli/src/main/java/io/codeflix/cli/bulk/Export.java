package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.plan.Lists;
import io.codeflix.cli.bulk.plan.Stored;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.console.Surroundings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes the catalog as NDJSON, one entry a line: categories, genres, cast members and videos, drafts too, each by name.",
            "Films and pictures are not in it."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix export > catalog.ndjson",
            "  codeflix export --kind video | jq -r .title",
            "",
            "'codeflix import' and 'codeflix apply' read it."
        })
public final class Export implements Callable<Integer> {

    private final Lists lists;
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "Only this: category, genre, cast-member or video; repeat for more. Default: all.")
    List<Kind> kinds = new ArrayList<>();

    public Export(Lists lists, Surroundings surroundings) {
        this.lists = lists;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Set<Kind> wanted = kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds);
        var out = spec.commandLine().getOut();
        var progress = new Progress(spec.commandLine().getErr(), surroundings);
        var rows = new ExportRows();
        try {
            for (var kind : Kind.values()) {
                if (wanted.contains(kind) || isNamedBy(kind, wanted)) {
                    lists.each(kind, page -> {
                        page.forEach(rows::learn);
                        if (wanted.contains(kind)) {
                            write(page, rows, out);
                            show(progress, rows);
                        }
                    });
                }
            }
        } finally {
            progress.clear();
        }
        return ExitCode.OK;
    }

    private static void write(List<Stored> page, ExportRows rows, PrintWriter out) {
        page.forEach(stored -> out.println(Json.MAPPER.writeValueAsString(rows.row(stored))));
        out.flush();
    }

    private void show(Progress progress, ExportRows rows) {
        if (progress.isLive() && !surroundings.outIsTerminal()) {
            progress.show("%,d written".formatted(rows.written()));
        }
    }

    private static boolean isNamedBy(Kind kind, Set<Kind> wanted) {
        return wanted.stream().anyMatch(other -> other.refersTo(kind));
    }
}
