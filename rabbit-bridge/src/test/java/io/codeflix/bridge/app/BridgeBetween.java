package io.codeflix.bridge.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.codeflix.bridge.brokers.AmqpServer;
import io.codeflix.bridge.brokers.KafkaServer;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import io.codeflix.media.TaskKind;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.telemetry.testkit.MetricsReference;
import io.codeflix.telemetry.testkit.Scrape;
import io.codeflix.trace.TraceParent;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What the bridge promises between a real Kafka and any of our AMQP brokers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class BridgeBetween {
    private static final String COMMANDS = MediaTopics.TASK_COMMANDS.name();
    private static final String EVENTS = MediaTopics.TASK_EVENTS.name();
    private static final String DEAD_LETTERS = MediaTopics.BRIDGE_DEAD_LETTERS.name();
    private static final int MANY = 2000;

    private final SwitchableRegistry registry = new SwitchableRegistry();
    private final Tasks tasks = new Tasks(registry);
    private final HttpClient http = HttpClient.newHttpClient();
    private KafkaServer kafkaServer;
    private AmqpServer amqpServer;
    private KafkaSide kafka;
    private AmqpSide amqp;
    private ConfigurableApplicationContext bridge;

    abstract AmqpServer newAmqpServer() throws Exception;

    @BeforeAll
    void start() throws Exception {
        Awaitility.doNotCatchUncaughtExceptionsByDefault(); // those of threads that meet a killed broker
        amqpServer = newAmqpServer();
        kafkaServer = KafkaServer.running();
        amqpServer.start();
        kafka = new KafkaSide(kafkaServer.bootstrapServers());
        amqp = new AmqpSide(amqpServer);
        bridge = startBridge();
        awaitReadiness(200);
    }

    @AfterAll
    void stop() {
        bridge.close();
        kafka.close();
        amqpServer.close();
        http.close();
    }

    @Test
    void tasksReachTheQueueOfTheirKindByteForByte() throws Exception {
        var queues = Map.of(
                TaskKind.INSPECT,
                Queues.INSPECT,
                TaskKind.ENCODE,
                Queues.ENCODE,
                TaskKind.PACKAGE,
                Queues.PACKAGE,
                TaskKind.IMAGE,
                Queues.IMAGE);
        for (var kind : queues.entrySet()) {
            // Given
            var asset = Tasks.anAsset();
            var body = tasks.task(asset, kind.getKey(), 3600);

            // When
            kafka.write(COMMANDS, asset, body).get();

            // Then
            var message = amqp.await(kind.getValue(), Set.of(asset)).of(asset);
            assertThat(message.getBody()).isEqualTo(body);
            assertThat(message.getProps().getDeliveryMode()).as("durable").isEqualTo(2);
        }
    }

    @Test
    void anOrderToStopReachesEveryWorkerThatIsThere() throws Exception {
        // Given
        var asset = Tasks.anAsset();
        var body = tasks.stop(asset);
        try (var one = amqp.worker();
                var other = amqp.worker()) {
            // When
            kafka.write(COMMANDS, asset, body).get();

            // Then
            assertThat(one.awaitStop()).isEqualTo(body);
            assertThat(other.awaitStop()).isEqualTo(body);
        }
    }

    @Test
    void anOrderToStopThatNobodyHearsHoldsNothingUp() throws Exception {
        // Given
        var asset = Tasks.anAsset();

        // When
        kafka.write(COMMANDS, asset, tasks.stop(asset)).get();
        kafka.write(COMMANDS, asset, tasks.task(asset, TaskKind.ENCODE)).get();

        // Then
        amqp.await(Queues.ENCODE, Set.of(asset));
    }

    @Test
    void aTaskLeavesItsQueueWhenItHasWaitedTooLong() throws Exception {
        // Given
        var hasty = Tasks.anAsset();
        var patient = Tasks.anAsset();
        kafka.write(COMMANDS, hasty, tasks.task(hasty, TaskKind.PACKAGE, 1)).get();

        // When
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
        kafka.write(COMMANDS, patient, tasks.task(patient, TaskKind.PACKAGE, 3600))
                .get();

        // Then
        assertThat(amqp.await(Queues.PACKAGE, Set.of(patient)).byAsset()).doesNotContainKey(hasty);
    }

    @Test
    void answersReachKafkaUnderTheirAssetByteForByte() throws Exception {
        // Given
        var asset = Tasks.anAsset();
        var body = tasks.answer(asset);

        // When
        amqp.publish(Queues.TASK_EVENTS, Map.of(asset, body));

        // Then
        assertThat(kafka.await(EVENTS, Set.of(asset)).of(asset).value()).isEqualTo(body);
    }

    @Test
    void aTraceGoesOnToTheWorkersAndBack() throws Exception {
        // Given
        var asset = Tasks.anAsset();
        var trace = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

        // When
        kafka.write(COMMANDS, asset, tasks.task(asset, TaskKind.INSPECT, 3600), trace)
                .get();
        var message = amqp.await(Queues.INSPECT, Set.of(asset)).of(asset);
        var header = String.valueOf(message.getProps().getHeaders().get(TraceParent.HEADER));
        amqp.publishTraced(Queues.TASK_EVENTS, asset, tasks.answer(asset), header);

        // Then
        var atTheWorker = TraceParent.parse(header).orElseThrow();
        assertThat(atTheWorker.traceId()).isEqualTo(trace.traceId());
        assertThat(atTheWorker.spanId()).as("of the bridge's own step").isNotEqualTo(trace.spanId());
        assertThat(KafkaSide.header(kafka.await(EVENTS, Set.of(asset)).of(asset), TraceParent.HEADER))
                .isEqualTo(header);
    }

    @Test
    void everyMetricThatIsWrittenAboutIsThereAndTheOtherWayRound() throws Exception {
        // Given
        var asset = Tasks.anAsset();
        kafka.write(COMMANDS, asset, tasks.task(asset, TaskKind.ENCODE)).get();
        amqp.await(Queues.ENCODE, Set.of(asset));
        var port = Integer.parseInt(bridge.getEnvironment().getProperty("local.server.port"));

        // When, Then: of the consumer's own meters, those that come with its first fetches are looked for once a minute
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var scrape = Scrape.of(port);
            MetricsReference.read().assertTells("rabbit-bridge", scrape);
            assertThat(scrape.value("codeflix_bridge_messages_total{direction=\"to_workers\",result=\"forwarded\"}"))
                    .isPositive();
        });
    }

    @Test
    void aTaskThatNobodyCouldRunIsSetAsideAndTheOthersFlow() throws Exception {
        // Given
        var broken = Tasks.anAsset();
        var strange = Tasks.anAsset();
        var good = Tasks.anAsset();
        var text = "not Avro".getBytes(StandardCharsets.UTF_8);

        // When
        var at = kafka.write(COMMANDS, broken, text).get();
        kafka.write(COMMANDS, strange, tasks.task(strange, TaskKind.UNKNOWN)).get();
        kafka.write(COMMANDS, good, tasks.task(good, TaskKind.ENCODE)).get();

        // Then
        amqp.await(Queues.ENCODE, Set.of(good));
        var letters = kafka.await(DEAD_LETTERS, Set.of(broken, strange));
        assertThat(letters.of(broken).value()).isEqualTo(text);
        assertThat(KafkaSide.header(letters.of(broken), "__streams.errors.topic"))
                .isEqualTo(COMMANDS);
        assertThat(KafkaSide.header(letters.of(broken), "__streams.errors.partition")
                        + KafkaSide.header(letters.of(broken), "__streams.errors.offset"))
                .isEqualTo("" + at.partition() + at.offset());
        assertThat(KafkaSide.header(letters.of(broken), "__streams.errors.message"))
                .contains("not framed Avro");
        assertThat(KafkaSide.header(letters.of(strange), "__streams.errors.message"))
                .contains("of a kind without a queue");
    }

    @Test
    void anAnswerThatNobodyCouldUseIsSetAsideAndTheOthersFlow() throws Exception {
        // Given
        var broken = Tasks.anAsset();
        var good = Tasks.anAsset();

        // When
        amqp.publishAnonymous(Queues.TASK_EVENTS, tasks.answer(Tasks.anAsset()));
        amqp.publish(Queues.TASK_EVENTS, Map.of(broken, new byte[] {1, 2, 3}));
        amqp.publish(Queues.TASK_EVENTS, Map.of(good, tasks.answer(good)));

        // Then
        kafka.await(EVENTS, Set.of(good));
        var letters = amqp.await(Queues.deadLetters(Queues.TASK_EVENTS), Set.of(broken, "null"));
        assertThat(reason(letters.of("null"))).isEqualTo("no correlation id");
        assertThat(reason(letters.of(broken))).contains("not framed Avro");
        assertThat(letters.of(broken).getBody()).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void nothingIsLostWhenTheAmqpBrokerIsKilledBetweenPublishAndConfirm() throws Exception {
        // Given
        var assets = someAssets();
        assets.forEach(asset -> kafka.write(COMMANDS, asset, tasks.task(asset, TaskKind.PACKAGE)));

        // When
        amqp.awaitAny(Queues.PACKAGE);
        amqpServer.kill();
        kafka.flush();
        awaitReadiness(503);
        amqpServer.start();

        // Then
        amqp.await(Queues.PACKAGE, assets);
        awaitReadiness(200);
    }

    @Test
    void nothingIsLostWhenKafkaIsAwayWhileWorkersAnswer() throws Exception {
        // Given
        var answers = someAssets().stream().collect(toMap(Function.identity(), tasks::answer));
        kafkaServer.kill();

        // When
        amqp.publish(Queues.TASK_EVENTS, answers);
        awaitReadiness(503);
        kafkaServer.startAgain();

        // Then
        kafka.await(EVENTS, answers.keySet());
        awaitReadiness(200);
    }

    @Test
    void aRegistryThatIsAwayHoldsTasksBackAndSetsNothingAside() throws Exception {
        // Given
        var asset = Tasks.anAsset();
        var unseen = tasks.taskOfANewerVersion(asset);
        registry.away(true);

        // When
        kafka.write(COMMANDS, asset, unseen).get();
        await().atMost(20, SECONDS).until(() -> registry.refusals() > 2);
        registry.away(false);

        // Then
        assertThat(amqp.await(Queues.ENCODE, Set.of(asset)).of(asset).getBody()).isEqualTo(unseen);
    }

    /** 127.0.0.2 stands for every other address that this machine has. */
    @Test
    void itsProbesAreReachedFromThisMachineAloneUnlessToldOtherwise() {
        var port = Integer.parseInt(bridge.getEnvironment().getProperty("local.server.port"));

        assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.2"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static Set<String> someAssets() {
        return IntStream.range(0, MANY).mapToObj(_ -> Tasks.anAsset()).collect(Collectors.toSet());
    }

    private static String reason(GetResponse letter) {
        return String.valueOf(letter.getProps().getHeaders().get("codeflix-reason"));
    }

    private ConfigurableApplicationContext startBridge() {
        return new SpringApplicationBuilder(RabbitBridge.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("test-registry", SchemaRegistry.class, () -> registry))
                .run(
                        "--server.port=0",
                        "--codeflix.kafka.bootstrap-servers=" + kafkaServer.bootstrapServers(),
                        "--codeflix.amqp.broker=" + amqpServer.kind(),
                        "--spring.rabbitmq.port=" + amqpServer.port(),
                        "--spring.rabbitmq.virtual-host=" + amqpServer.virtualHost(),
                        "--spring.rabbitmq.username=" + AmqpServer.USER,
                        "--spring.rabbitmq.password=" + AmqpServer.PASSWORD);
    }

    private void awaitReadiness(int status) {
        var port = bridge.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .build();
        await("readiness " + status)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> http.send(request, BodyHandlers.ofString()).statusCode() == status);
    }
}
