package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import io.codeflix.encoder.servers.AmqpServer;
import io.codeflix.encoder.servers.RegistryServer;
import io.codeflix.encoder.servers.StoreServer;
import io.codeflix.encoder.servers.WorkerProcess;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.RunTask;
import io.codeflix.media.SourceProbe;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskInput;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.TopicSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** The packaged worker in processes of its own: what an orchestrator, an operator or the kernel does to it. */
class WorkerProcessIT {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int ANSWER_WITHIN_MILLIS = 90_000;
    private static final InMemoryRegistry REGISTRY = new InMemoryRegistry();

    @TempDir
    static Path servers;

    private static StoreServer store;
    private static AmqpServer amqp;
    private static RegistryServer registry;
    private static CachingConnectionFactory connections;

    @TempDir
    Path work;

    private final String asset = UUID.randomUUID().toString();
    private final List<WorkerProcess> started = new ArrayList<>();
    private RabbitTemplate rabbit;

    @BeforeAll
    static void startServers() throws Exception {
        store = StoreServer.start(Files.createDirectory(servers.resolve("store")));
        amqp = AmqpServer.start(Files.createDirectory(servers.resolve("amqp")));
        registry = RegistryServer.of(REGISTRY);
        connections = amqp.connections();
    }

    @AfterAll
    static void stopServers() throws Exception {
        connections.destroy();
        registry.close();
        amqp.close();
        store.close();
    }

    @BeforeEach
    void connect() {
        rabbit = new RabbitTemplate(connections);
        rabbit.setReceiveTimeout(ANSWER_WITHIN_MILLIS);
    }

    @AfterEach
    void stopWorkers() throws InterruptedException {
        for (var worker : started) {
            worker.close();
        }
    }

    @Test
    void aWorkerToldToGoHandsItsTaskBackEndsWellAndAnotherDoesTheTask() throws Exception {
        try (var going = worker("going")) {
            // Given
            send(1);
            await(TaskProgressed.class, told -> told.getStage().equals("encode"));
            send(2); // waits in the queue behind it
            var encoders = going.encoders();
            assertThat(encoders).isNotEmpty();

            // When
            going.terminate();

            // Then
            var handedBack = await(TaskFailed.class, _ -> true);
            assertThat(handedBack.getCode()).isEqualTo("worker-stopped");
            awaitEnd(going);
            assertThat(going.exitCode()).as(going.log()).isZero();
            assertThat(encoders).noneMatch(ProcessHandle::isAlive);
            assertThat(going.scratch()).isEmpty();
            assertThat(store.keys("windows/" + asset)).isEmpty();
        }
        try (var staying = worker("staying")) {
            // When: whoever pulls next
            var succeeded = await(TaskSucceeded.class, _ -> true);

            // Then
            assertThat(succeeded.getRun().getWorkerId()).isEqualTo("staying");
            assertThat(succeeded.getRun().getAttempt()).isEqualTo(2);
            assertThat(staying.scratch()).isEmpty();
        }
    }

    @Test
    void aKilledWorkerTakesItsEncoderAlongAndItsNextStartSweepsWhatItLeft() throws Exception {
        try (var killed = worker("killed")) {
            // Given
            send(1);
            await(TaskProgressed.class, told -> told.getStage().equals("encode"));
            var encoders = killed.encoders();
            assertThat(encoders).isNotEmpty();

            // When
            killed.kill();

            // Then
            Awaitility.await("the kernel ends FFmpeg with the worker")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> encoders.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(killed.scratch()).isNotEmpty();
        }
        try (var next = worker("killed")) {
            Awaitility.await("the next start sweeps")
                    .atMost(GRACE)
                    .until(() -> next.scratch().isEmpty());
        }
    }

    private WorkerProcess worker(String id) throws IOException {
        var worker = WorkerProcess.start(id, work, registry.uri(), store, amqp);
        started.add(worker);
        Awaitility.await("it declares its queues").atMost(Duration.ofMinutes(2)).until(this::hasQueues);
        return worker;
    }

    private boolean hasQueues() {
        try {
            return rabbit.execute(channel -> channel.queueDeclarePassive(Queues.ENCODE)) != null;
        } catch (AmqpException e) {
            return false;
        }
    }

    private static void awaitEnd(WorkerProcess worker) {
        Awaitility.await("the worker ends within its grace")
                .atMost(GRACE)
                .until(() -> !worker.handle().isAlive());
    }

    /** Some seconds of encoding. */
    private void send(int attempt) throws IOException {
        store.put("originals/" + asset, TestMedia.picture(work.resolve("long.mp4"), "320x240", "25", 20));
        SourceProbe source = SourceProbe.newBuilder()
                .setContainer("mov")
                .setDurationMillis(20_000)
                .setWidth(320)
                .setHeight(240)
                .setFrames(500)
                .setFrameRateNumerator(25)
                .setFrameRateDenominator(1)
                .build();
        EncodeSpec encode = EncodeSpec.newBuilder(Specs.encode(source, Specs.rung("1080p", 1920, 1080, 5_000_000)))
                .setSourceKey("originals/" + asset)
                .setOutputPrefix("windows/" + asset + "/")
                .build();
        var task = RunTask.newBuilder()
                .setTaskId(asset + "-" + TaskKind.ENCODE)
                .setJobId(asset + "-encode")
                .setAssetId(asset)
                .setKind(TaskKind.ENCODE)
                .setAttempt(attempt)
                .setLeaseSeconds(30)
                .setTimeLimitSeconds(300)
                .setInput(TaskInput.newBuilder().setEncode(encode).build())
                .setSentAt(Instant.now())
                .build();
        byte[] body = new TopicSerdes(REGISTRY)
                .anyOf(MediaTopics.TASK_COMMANDS)
                .serializer()
                .serialize("", task);
        rabbit.send("", Queues.ENCODE, MessageBuilder.withBody(body).build());
    }

    /** Reads what workers say about this test's asset until it is that. */
    private <T extends SpecificRecord> T await(Class<T> type, Predicate<T> wanted) {
        while (true) {
            var message = Objects.requireNonNull(
                    rabbit.receive(Queues.TASK_EVENTS), () -> "no %s came".formatted(type.getSimpleName()));
            var said = new TopicSerdes(REGISTRY)
                    .anyOf(MediaTopics.TASK_EVENTS)
                    .deserializer()
                    .deserialize("", message.getBody());
            if (type.isInstance(said)
                    && asset.equals(message.getMessageProperties().getCorrelationId())
                    && wanted.test(type.cast(said))) {
                return type.cast(said);
            }
            assertThat(said).isInstanceOfAny(TaskStarted.class, TaskProgressed.class);
        }
    }
}
