package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Queues;
import io.codeflix.encoder.amqp.DeadLetters;
import io.codeflix.encoder.app.EncoderWorker;
import io.codeflix.encoder.servers.AmqpServer;
import io.codeflix.encoder.servers.StoreServer;
import io.codeflix.encoder.testmedia.FilmClip;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.ImageFile;
import io.codeflix.media.ImageSpec;
import io.codeflix.media.InspectSpec;
import io.codeflix.media.MediaPackage;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.Rendition;
import io.codeflix.media.RunTask;
import io.codeflix.media.SourceProbe;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskFailed;
import io.codeflix.media.TaskInput;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskProgressed;
import io.codeflix.media.TaskStarted;
import io.codeflix.media.TaskSucceeded;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.telemetry.testkit.MetricsReference;
import io.codeflix.telemetry.testkit.Scrape;
import io.codeflix.trace.TraceParent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole worker between a real AMQP broker and a real object store. */
class WorkerIT {
    private static final int ANSWER_WITHIN_MILLIS = 60_000;

    @TempDir
    static Path servers;

    private static StoreServer store;
    private static AmqpServer amqp;
    private static CachingConnectionFactory connections;
    private static final InMemoryRegistry REGISTRY = new InMemoryRegistry();

    @TempDir
    Path work;

    private final String asset = UUID.randomUUID().toString();
    private RabbitTemplate rabbit;
    private ConfigurableApplicationContext worker;

    @BeforeAll
    static void startServers() throws Exception {
        store = StoreServer.start(Files.createDirectory(servers.resolve("store")));
        amqp = AmqpServer.start(Files.createDirectory(servers.resolve("amqp")));
        connections = amqp.connections();
    }

    @AfterAll
    static void stopServers() throws Exception {
        connections.destroy();
        amqp.close();
        store.close();
    }

    @BeforeEach
    void startWorker() {
        rabbit = new RabbitTemplate(connections);
        rabbit.setReceiveTimeout(ANSWER_WITHIN_MILLIS);
        worker = newWorker("worker-under-test");
    }

    @AfterEach
    void stopWorker() {
        worker.close();
    }

    @Test
    void aFilmIsInspectedEncodedAndPackaged() throws Exception {
        // Given
        Path clip = FilmClip.ofSeconds(4);
        store.put("originals/" + asset, clip);

        // When
        send(Queues.INSPECT, inspect());
        SourceProbe source = succeeded().getOutput().getInspected().getSource();
        EncodeSpec encode = EncodeSpec.newBuilder(Specs.encode(source, Specs.P240, Specs.P360))
                .setSourceKey("originals/" + asset)
                .setOutputPrefix("windows/" + asset + "/")
                .build();
        send(Queues.ENCODE, task(TaskKind.ENCODE, TaskInput.newBuilder().setEncode(encode)));
        TaskSucceeded encoded = succeeded();
        PackageSpec pack = PackageSpec.newBuilder(Specs.pack(source, Specs.P240, Specs.P360))
                .setOutputPrefix("renditions/" + asset + "/")
                .setWindows(List.of(encoded.getOutput().getEncoded().getWindow()))
                .build();
        send(Queues.PACKAGE, task(TaskKind.PACKAGE, TaskInput.newBuilder().setPackaging(pack)));
        TaskSucceeded packaged = succeeded();

        // Then
        MediaPackage made = packaged.getOutput().getPackaged().getMediaPackage();
        assertThat(encoded.getCpuMillis()).isPositive();
        MetricsReference.read()
                .assertTells(
                        "encoder-worker",
                        Scrape.of(Integer.parseInt(
                                Objects.requireNonNull(worker.getEnvironment().getProperty("local.server.port")))));
        assertThat(made.getRunId()).isEqualTo(packaged.getRun().getRunId());
        assertThat(made.getRenditions()).extracting(Rendition::getName).containsExactly("240p", "360p", "audio");
        Path player = Files.createDirectory(work.resolve("player"));
        for (String key : store.keys("renditions/" + asset + "/" + made.getRunId() + "/")) {
            store.get(key, player.resolve(key.substring(key.lastIndexOf('/') + 1)));
        }
        assertThat(TestMedia.decodedFrames(player.resolve("master.m3u8"))).isEqualTo(source.getFrames());
        assertThat(TestMedia.decodedFrames(player.resolve("manifest.mpd"))).isEqualTo(source.getFrames());
        assertThat(scratch()).isEmpty();
    }

    @Test
    void aFileThatIsNoVideoFailsForGoodAndLeavesNothing() throws IOException {
        // Given
        store.put("originals/" + asset, Files.writeString(work.resolve("film.mp4"), "PK\u0003\u0004 not a film"));

        // When
        send(Queues.INSPECT, inspect());

        // Then
        TaskFailed failed = (TaskFailed) last();
        assertThat(failed.getCode()).isEqualTo("not-a-video");
        assertThat(failed.getReason()).contains("zip archive");
        assertThat(failed.getRetryable()).isFalse();
        assertThat(store.keys("posters/" + asset)).isEmpty();
        assertThat(scratch()).isEmpty();
    }

    @Test
    void answersGoOnWithTheTraceOfTheirTaskAndTheRunIsMeasured() throws Exception {
        // Given
        store.put("originals/" + asset, FilmClip.ofSeconds(1));
        var trace = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

        // When
        rabbit.send(
                "",
                Queues.INSPECT,
                MessageBuilder.withBody(bytes(inspect()))
                        .setHeader(TraceParent.HEADER, trace.toString())
                        .build());

        // Then
        var answers = new ArrayList<TraceParent>();
        SpecificRecord answer;
        do {
            Message message = received(Queues.TASK_EVENTS);
            answer = read(message);
            answers.add(TraceParent.parse(message.getMessageProperties().getHeader(TraceParent.HEADER))
                    .orElseThrow());
        } while (!(answer instanceof TaskSucceeded));
        assertThat(answers).hasSizeGreaterThan(1);
        assertThat(answers).extracting(TraceParent::traceId).containsOnly(trace.traceId());
        assertThat(answers)
                .as("all from the one span of the run")
                .extracting(TraceParent::spanId)
                .containsOnly(answers.getFirst().spanId())
                .doesNotContain(trace.spanId());
        var port =
                Integer.parseInt(Objects.requireNonNull(worker.getEnvironment().getProperty("local.server.port")));
        Awaitility.await()
                .untilAsserted(() -> assertThat(Scrape.of(port)
                                .value("codeflix_worker_run_seconds_count{code=\"none\",kind=\"inspect\""))
                        .isEqualTo(1));
    }

    @Test
    void anOriginalThatIsGoneFailsForGood() {
        // When
        send(Queues.INSPECT, inspect());

        // Then
        TaskFailed failed = (TaskFailed) last();
        assertThat(failed.getCode()).isEqualTo("source-missing");
        assertThat(failed.getRetryable()).isFalse();
    }

    @Test
    void aMessageNobodyCanReadGoesToTheDeadLetters() {
        // When
        rabbit.send(
                "",
                Queues.ENCODE,
                MessageBuilder.withBody("gibberish".getBytes(StandardCharsets.UTF_8))
                        .build());

        // Then
        Message dead = received(Queues.deadLetters(Queues.ENCODE));
        assertThat(dead.getBody()).asString().isEqualTo("gibberish");
        assertThat(dead.getMessageProperties().<String>getHeader(DeadLetters.REASON))
                .isNotBlank();
    }

    @Test
    void aCanceledRunEndsWithinSecondsLeavesNothingAndTheWorkerGoesOn() throws IOException {
        // Given
        RunTask task = longEncode();
        send(Queues.ENCODE, task);
        assertThat(next()).isInstanceOf(TaskStarted.class);
        assertThat(next()).isInstanceOf(TaskProgressed.class);

        // When
        Instant told = Instant.now();
        stop(task);

        // Then
        TaskFailed failed = (TaskFailed) last();
        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(failed.getCode()).isEqualTo("run-stopped");
        assertThat(running("/ffmpeg")).isEmpty();
        assertThat(scratch()).isEmpty();
        assertThat(store.keys("windows/" + asset)).isEmpty();

        // When: the same attempt comes again, and another task
        send(Queues.ENCODE, task);
        send(Queues.INSPECT, inspect());

        // Then
        assertThat(succeeded().getRun().getKind()).isEqualTo(TaskKind.INSPECT);
        Awaitility.await("the stopped attempt leaves the queue").until(() -> messagesIn(Queues.ENCODE) == 0);
        send(Queues.INSPECT, inspect());
        assertThat(succeeded().getRun().getKind()).as("nothing else was run").isEqualTo(TaskKind.INSPECT);
    }

    @Test
    void aTaskCanceledInTheQueueIsNotRun() throws IOException {
        // Given: the only worker is busy
        RunTask busy = longEncode();
        RunTask queued = RunTask.newBuilder(busy).setTaskId(asset + "-queued").build();
        send(Queues.ENCODE, busy);
        assertThat(next()).isInstanceOf(TaskStarted.class);
        send(Queues.ENCODE, queued);

        // When
        stop(queued);
        stop(busy);

        // Then
        TaskFailed failed = (TaskFailed) last();
        assertThat(failed.getRun().getTaskId()).isEqualTo(busy.getTaskId());
        Awaitility.await("the canceled task leaves the queue").until(() -> messagesIn(Queues.ENCODE) == 0);
        send(Queues.INSPECT, inspect());
        TaskStarted next = (TaskStarted) next();
        assertThat(next.getRun().getKind()).isEqualTo(TaskKind.INSPECT);
        assertThat(last()).isInstanceOf(TaskSucceeded.class);
    }

    @Test
    void twoWorkersTakeOneTaskEachAndEachHearsWhichToStop() throws IOException {
        // Given
        RunTask one = longEncode();
        RunTask other = RunTask.newBuilder(one).setTaskId(asset + "-other").build();
        try (var second = newWorker("second-worker")) {
            assertThat(second.isRunning()).isTrue();
            send(Queues.ENCODE, one);
            send(Queues.ENCODE, other);

            // When
            var started = new HashMap<String, String>();
            Awaitility.await("both work").until(() -> {
                if (next() instanceof TaskStarted start) {
                    started.put(start.getRun().getTaskId(), start.getRun().getWorkerId());
                }
                return started.size() == 2;
            });

            // Then
            assertThat(started.values()).containsExactlyInAnyOrder("worker-under-test", "second-worker");

            // When
            stop(one);
            TaskFailed ended = (TaskFailed) last();

            // Then
            assertThat(ended.getRun().getTaskId()).isEqualTo(one.getTaskId());
            assertThat(ended.getRun().getWorkerId()).isEqualTo(started.get(one.getTaskId()));
            stop(other);
            assertThat(((TaskFailed) last()).getRun().getTaskId()).isEqualTo(other.getTaskId());
        }
    }

    @Test
    void aWorkerThatMustGoHandsItsTaskBackAndTakesNoOther() throws IOException {
        // Given
        RunTask task = longEncode();
        send(Queues.ENCODE, task);
        send(Queues.ENCODE, task);
        assertThat(next()).isInstanceOf(TaskStarted.class);
        assertThat(next()).isInstanceOf(TaskProgressed.class);

        // When
        worker.close();

        // Then
        TaskFailed failed = (TaskFailed) last();
        assertThat(failed.getCode()).isEqualTo("worker-stopped");
        assertThat(failed.getRetryable()).isTrue();
        Awaitility.await("FFmpeg, told to end, is gone")
                .atMost(Duration.ofSeconds(10))
                .until(() -> running("/ffmpeg").isEmpty());
        assertThat(scratch()).isEmpty();
        assertThat(store.keys("windows/" + asset)).isEmpty();
        assertThat(received(Queues.ENCODE).getBody())
                .as("the second task, untouched")
                .isNotEmpty();
    }

    @Test
    void anImageIsWrittenAnewUnderThePrefixOfItsRun() throws IOException {
        // Given
        store.put(
                "originals/" + asset,
                TestMedia.picture(work.resolve("thumbnail.png"), "800x450", "1", 1, "-frames:v", "1"));
        var spec = new ImageSpec("originals/" + asset, "images/" + asset + "/", List.of(640, 320));
        // When
        send(Queues.IMAGE, task(TaskKind.IMAGE, TaskInput.newBuilder().setImage(spec)));
        // Then
        TaskSucceeded imaged = succeeded();
        var made = imaged.getOutput().getImaged().getImagePackage();
        String prefix = "images/" + asset + "/" + imaged.getRun().getRunId() + "/";
        assertThat(made.getRunId()).isEqualTo(imaged.getRun().getRunId());
        assertThat(made.getFiles())
                .extracting(ImageFile::getObjectKey)
                .containsExactly(prefix + "640.jpg", prefix + "320.jpg");
        assertThat(made.getFiles()).extracting(ImageFile::getHeight).containsExactly(360, 180);
        assertThat(store.keys("images/" + asset + "/")).hasSize(2);
    }

    @Test
    void aWorkerThatWasToldToStopIsNotReadyWhileItEndsItsRun() throws Exception {
        // Given
        send(Queues.ENCODE, longEncode());
        assertThat(next()).isInstanceOf(TaskStarted.class);
        assertThat(ready(worker)).isEqualTo(200);

        // When
        var states = new ArrayList<Integer>();
        var port = Objects.requireNonNull(worker.getEnvironment().getProperty("local.server.port"));
        var stopping = Thread.ofVirtual().start(worker::close);
        while (stopping.isAlive()) {
            readiness(port).ifPresent(states::add);
        }

        // Then
        assertThat(states).contains(503);
        assertThat(states.subList(states.indexOf(503), states.size())).containsOnly(503);
        assertThat(last()).isInstanceOf(TaskFailed.class);
    }

    /** 127.0.0.2 stands for every other address that this machine has. */
    @Test
    void itsProbesAreReachedFromThisMachineAloneUnlessToldOtherwise() {
        int port =
                Integer.parseInt(Objects.requireNonNull(worker.getEnvironment().getProperty("local.server.port")));

        assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.2"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static int ready(ConfigurableApplicationContext of) throws InterruptedException {
        return readiness(Objects.requireNonNull(of.getEnvironment().getProperty("local.server.port")))
                .orElseThrow();
    }

    /** Empty once nobody listens any more. */
    private static Optional<Integer> readiness(String port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return Optional.of(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Work for a minute or so, of which a test sees the beginning. */
    private RunTask longEncode() throws IOException {
        store.put("originals/" + asset, TestMedia.picture(work.resolve("long.mp4"), "320x240", "25", 60));
        SourceProbe source = SourceProbe.newBuilder()
                .setContainer("mov")
                .setDurationMillis(60_000)
                .setWidth(320)
                .setHeight(240)
                .setFrames(1500)
                .setFrameRateNumerator(25)
                .setFrameRateDenominator(1)
                .build();
        EncodeSpec encode = EncodeSpec.newBuilder(Specs.encode(source, Specs.rung("1080p", 1920, 1080, 5_000_000)))
                .setSourceKey("originals/" + asset)
                .setOutputPrefix("windows/" + asset + "/")
                .build();
        return task(TaskKind.ENCODE, TaskInput.newBuilder().setEncode(encode));
    }

    /** Programs that run below this process. */
    private static List<String> running(String program) {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().command().stream())
                .filter(command -> command.endsWith(program))
                .toList();
    }

    /** As the bridge brings it. */
    private void stop(RunTask task) {
        var stop = StopTask.newBuilder()
                .setTaskId(task.getTaskId())
                .setJobId(task.getJobId())
                .setAssetId(task.getAssetId())
                .setAttempt(task.getAttempt())
                .setReason("canceled")
                .setSentAt(Instant.now())
                .build();
        rabbit.send(Queues.STOPS, "", MessageBuilder.withBody(bytes(stop)).build());
    }

    private long messagesIn(String queue) {
        return Objects.requireNonNull(rabbit.execute(channel -> channel.messageCount(queue)));
    }

    private RunTask inspect() {
        var spec = new InspectSpec("originals/" + asset, "posters/" + asset + "/", false);
        return task(TaskKind.INSPECT, TaskInput.newBuilder().setInspect(spec));
    }

    private RunTask task(TaskKind kind, TaskInput.Builder input) {
        return RunTask.newBuilder()
                .setTaskId(asset + "-" + kind)
                .setJobId(asset + "-encode")
                .setAssetId(asset)
                .setKind(kind)
                .setAttempt(1)
                .setLeaseSeconds(30)
                .setTimeLimitSeconds(120)
                .setInput(input.build())
                .setSentAt(Instant.now())
                .build();
    }

    private void send(String queue, RunTask task) {
        rabbit.send("", queue, MessageBuilder.withBody(bytes(task)).build());
    }

    private static byte[] bytes(SpecificRecord command) {
        return new TopicSerdes(REGISTRY)
                .anyOf(MediaTopics.TASK_COMMANDS)
                .serializer()
                .serialize("", command);
    }

    private Message received(String queue) {
        return Objects.requireNonNull(rabbit.receive(queue), () -> "Nothing came to " + queue);
    }

    private SpecificRecord next() {
        Message message = received(Queues.TASK_EVENTS);
        assertThat(message.getMessageProperties().getCorrelationId()).isEqualTo(asset);
        return read(message);
    }

    private static SpecificRecord read(Message message) {
        return new TopicSerdes(REGISTRY)
                .anyOf(MediaTopics.TASK_EVENTS)
                .deserializer()
                .deserialize("", message.getBody());
    }

    /** The answer that ends a run. */
    private SpecificRecord last() {
        var seen = new ArrayList<SpecificRecord>();
        do {
            seen.add(next());
        } while (seen.getLast() instanceof TaskStarted || seen.getLast() instanceof TaskProgressed);
        return seen.getLast();
    }

    private TaskSucceeded succeeded() {
        SpecificRecord end = last();
        assertThat(end).isInstanceOf(TaskSucceeded.class);
        return (TaskSucceeded) end;
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> all = Files.list(work.resolve("scratch"))) {
            return all.toList();
        }
    }

    private ConfigurableApplicationContext newWorker(String id) {
        return new SpringApplicationBuilder(EncoderWorker.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "testRegistry", SchemaRegistry.class, () -> REGISTRY, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--codeflix.registry.url=http://127.0.0.1:1",
                        "--codeflix.store.endpoint=" + store.config().endpoint(),
                        "--codeflix.store.bucket=" + store.config().bucket(),
                        "--codeflix.store.access-key=" + store.config().accessKey(),
                        "--codeflix.store.secret-key=" + store.config().secretKey(),
                        "--codeflix.amqp.broker=qpid",
                        "--spring.rabbitmq.host=127.0.0.1",
                        "--spring.rabbitmq.port=" + amqp.port(),
                        "--spring.rabbitmq.username=" + AmqpServer.USER,
                        "--spring.rabbitmq.password=" + AmqpServer.PASSWORD,
                        "--spring.rabbitmq.virtual-host=default",
                        "--codeflix.worker.id=" + id,
                        "--codeflix.worker.work-dir=" + work.resolve("scratch"),
                        "--codeflix.worker.ffmpeg-cache=" + Programs.TARGET.resolve("ffmpeg"));
    }
}
