package io.codeflix.cli.contract;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.registry.ContractApply;
import io.codeflix.registry.ContractException;
import io.codeflix.registry.ContractReport;
import io.codeflix.registry.ContractReport.Change;
import io.codeflix.registry.ContractReport.Kind;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.registry.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = {
            "Registers the contract's schemas (FULL_TRANSITIVE) and creates the topics that are missing.",
            "Applying it again changes nothing; an incompatible schema is refused before any topic is touched."
        })
public final class SchemaApply implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Surroundings surroundings;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--partitions", paramLabel = "N", description = "Of every topic, for life. Default: 6.")
    @Nullable
    Integer partitions;

    @Option(names = "--replication", paramLabel = "N", defaultValue = "1", description = "Copies. Default: 1.")
    short replication = 1;

    public SchemaApply(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var local = TopicSettings.local();
        var settings = new TopicSettings(
                partitions == null ? local.partitions() : partitions,
                replication,
                replication > 2 ? TopicSettings.cluster().config() : Map.of());
        try (var kafka = cluster.kafka(surroundings)) {
            var report = new ContractApply(cluster.registry(surroundings), PATIENCE, kafka, settings).apply();
            output.print(report, SchemaApply::readable);
            return ExitCode.OK;
        } catch (ContractException e) {
            throw new RefusedException(new Problem(null, 422, e.getMessage(), "contract", List.of()));
        } catch (RegistryUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), "see 'codeflix status', or give --registry");
        } catch (KafkaException e) {
            throw new UnavailableException(
                    "Kafka could not be asked: " + e.getMessage(),
                    "see 'codeflix status', or give --bootstrap-servers");
        }
    }

    private static String readable(ContractReport report) {
        var changed = Table.of("KIND", "NAME", "CHANGE");
        report.items().stream()
                .filter(item -> item.change() != Change.UNCHANGED)
                .forEach(item -> changed.row(item.kind(), item.name(), item.change()));
        long unchanged = report.count(Kind.SCHEMA, Change.UNCHANGED) + report.count(Kind.TOPIC, Change.UNCHANGED);
        return unchanged == report.items().size()
                ? "Nothing to do: all %d schemas and topics are there.".formatted(unchanged)
                : "%s%n%n%d unchanged".formatted(changed, unchanged);
    }
}
