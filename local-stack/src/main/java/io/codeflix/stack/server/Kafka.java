package io.codeflix.stack.server;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Apache Kafka, broker and controller in one process. */
public final class Kafka {
    public static final String NAME = "kafka";

    private final Settings settings;

    private Kafka(Settings settings) {
        this.settings = settings;
    }

    public static Component of(Settings settings) {
        var kafka = new Kafka(settings);
        if (settings.external().runs(NAME)) {
            return Component.elsewhere(
                    NAME,
                    bootstrapServers(settings),
                    kafka::check,
                    settings.home().log(NAME));
        }
        return new Component(
                NAME,
                Set.of(),
                List.of(settings.ports().kafka(), settings.ports().kafkaController()),
                (Work.Program) kafka::prepare,
                kafka::check,
                Duration.ofSeconds(180),
                settings.home().log(NAME));
    }

    public static String bootstrapServers(Settings settings) {
        return settings.external()
                .get(
                        "kafka.bootstrap-servers",
                        Address.local(settings.ports().kafka()).toString());
    }

    private Command prepare() throws IOException, InterruptedException {
        var data = settings.home().data(NAME);
        var properties = Files.writeString(data.resolve("server.properties"), properties(data));
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            Preparation.run(
                    java().main(
                                    classPath(),
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    Uuid.randomUuid().toString(),
                                    "--standalone",
                                    "-c",
                                    properties.toString()),
                    Map.of(),
                    data,
                    settings.home().log(NAME));
        }
        var archive = ClassArchive.in(settings.checkout().target("kafka"));
        return new Command(
                java().archived(archive).main(classPath(), "kafka.Kafka", properties.toString()),
                Map.of(),
                data,
                archive);
    }

    private String classPath() {
        return settings.checkout().classPath("kafka");
    }

    private static JavaProgram java() {
        return JavaProgram.small(320)
                .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS")
                .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .with("-Dorg.slf4j.simpleLogger.log.kafka.server=info");
    }

    /**
     * The transaction settings let an instance that was killed free its transactions after seconds, not minutes; the
     * smaller session time-outs of our apps need the group minimum.
     */
    private String properties(Path data) {
        var ports = settings.ports();
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=2
                log.cleaner.dedupe.buffer.size=16777216
                log.index.size.max.bytes=1048576
                """.formatted(ports.kafka(), ports.kafkaController(), data.resolve("log"));
    }

    private void check() throws Exception {
        if (!settings.external().runs(NAME)) {
            TcpProbe.check(Address.local(settings.ports().kafka()));
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers(settings),
                "request.timeout.ms", 4000,
                "default.api.timeout.ms", 4000);
        try (var admin = Admin.create(config)) {
            admin.describeCluster().nodes().get(5, TimeUnit.SECONDS);
        }
    }
}
