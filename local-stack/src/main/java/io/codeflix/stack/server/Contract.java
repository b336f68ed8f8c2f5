package io.codeflix.stack.server;

import io.codeflix.contract.Topics;
import io.codeflix.registry.ContractApply;
import io.codeflix.registry.ContractReport;
import io.codeflix.registry.ContractReport.Change;
import io.codeflix.registry.ContractReport.Kind;
import io.codeflix.registry.TopicSettings;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** Brings schemas and topics to the registry and to Kafka; nobody creates them on the fly. */
public final class Contract {
    public static final String NAME = "contract";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Contract() {}

    public static Component of(Settings settings) {
        return new Component(
                NAME,
                Set.of(Kafka.NAME, Registry.NAME),
                List.of(),
                (Work.OneShot) () -> apply(settings),
                Probe.NONE,
                PATIENCE,
                settings.home().log(NAME));
    }

    private static String apply(Settings settings) {
        Map<String, Object> config = Map.of("bootstrap.servers", Kafka.bootstrapServers(settings));
        try (var admin = Admin.create(config)) {
            var registry = URI.create(Registry.url(settings));
            return summary(new ContractApply(registry, PATIENCE, admin, topics(settings)).apply());
        }
    }

    /** A broker of our own is the only one; a cluster elsewhere may want copies. */
    private static TopicSettings topics(Settings settings) {
        var copies = settings.external().get("kafka.replication-factor", "1");
        return new TopicSettings(Topics.PARTITIONS, Short.parseShort(copies), Map.of());
    }

    static String summary(ContractReport report) {
        return "%d schemas (%d new, %d evolved), %d topics (%d new)"
                .formatted(
                        all(report, Kind.SCHEMA),
                        report.count(Kind.SCHEMA, Change.CREATED),
                        report.count(Kind.SCHEMA, Change.EVOLVED),
                        all(report, Kind.TOPIC),
                        report.count(Kind.TOPIC, Change.CREATED));
    }

    private static long all(ContractReport report, Kind kind) {
        return report.items().stream().filter(item -> item.kind() == kind).count();
    }
}
