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
        name = "import",
        description =
                "Brings an export into this platform, which may be another one: names tell what is there already.",
        footer = {
            "",
            "Examples:",
            "  codeflix import -f catalog.ndjson --dry-run",
            "  codeflix export --url https://old.example | codeflix import -f - --url https://new.example",
            "",
            "Imported twice, the second time changes nothing. Interrupted, run it again."
        })
public final class Import implements Callable<Integer> {

    private final Reconciliation reconciliation;

    @Spec
    CommandSpec spec;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = {"--file", "-f"},
            required = true,
            paramLabel = "FILE",
            description = "What 'codeflix export' wrote, or - for standard input; repeat for more.")
    List<String> files = List.of();

    @Mixin
    ReconciliationOptions options = new ReconciliationOptions();

    public Import(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public Integer call() throws InterruptedException {
        return reconciliation.run(files, Ids.PERHAPS_OF_ANOTHER, Pruning.none(), options, output, spec);
    }
}
