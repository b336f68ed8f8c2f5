package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.plan.Ids;
import io.codeflix.cli.console.OutputOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "apply",
        description = "Makes the catalog what files say: YAML, JSON or NDJSON. What a file leaves out stays as it is.",
        footer = {
            "",
            "Examples:",
            "  codeflix apply -f catalog.yaml --dry-run    what would change",
            "  codeflix apply -f catalog.yaml -f series/   a file, and all files of a folder",
            "  codeflix apply -f catalog.yaml --prune      and delete what it doesn't name",
            "",
            "Applied twice, the second time changes nothing. Interrupted, run it again."
        })
public final class Apply implements Callable<Integer> {

    private final Reconciliation reconciliation;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = {"--file", "-f"},
            required = true,
            paramLabel = "FILE",
            description = "A file, a folder, or - for standard input; repeat for more.")
    List<String> files = List.of();

    @Mixin
    Pruning pruning = new Pruning();

    @Mixin
    ReconciliationOptions options = new ReconciliationOptions();

    public Apply(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public Integer call() throws InterruptedException {
        return reconciliation.run(files, Ids.OF_THIS_PLATFORM, pruning, options, output, spec);
    }
}
