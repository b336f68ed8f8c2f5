package io.codeflix.bridge.brokers;

import io.codeflix.contract.MediaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** One Kafka for all tests of the JVM: broker and controller, with the bridge's topics. */
public final class KafkaServer {
    private static @Nullable KafkaServer running;

    private final Path folder;
    private final int port;
    private Program program;

    private KafkaServer() throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory("kafka");
        this.port = Program.freePort();
        var configuration = Files.writeString(folder.resolve("server.properties"), configuration());
        Program.startJava(
                        folder,
                        List.of(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        configuration.toString())
                .awaitEnd();
        this.program = launch();
        createTopics();
    }

    public static synchronized KafkaServer running() throws IOException, InterruptedException {
        if (running == null) {
            running = new KafkaServer();
        }
        return running;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void kill() {
        program.kill();
    }

    public void startAgain() throws IOException, InterruptedException {
        program = launch();
    }

    private Program launch() throws IOException, InterruptedException {
        var started = Program.startJava(
                folder,
                List.of(),
                "kafka.Kafka",
                folder.resolve("server.properties").toString());
        started.awaitReady(() -> {
            try (var admin = admin()) {
                return admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
            }
        });
        return started;
    }

    private void createTopics() throws InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(Stream.of(
                                    MediaTopics.TASK_COMMANDS, MediaTopics.TASK_EVENTS, MediaTopics.BRIDGE_DEAD_LETTERS)
                            .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
    }

    private String configuration() throws IOException {
        int controller = Program.freePort();
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%d
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, port, controller, folder.resolve("data"));
    }
}
