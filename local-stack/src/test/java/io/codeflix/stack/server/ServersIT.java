package io.codeflix.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.codeflix.stack.RunningStack;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.home.External;
import io.codeflix.stack.home.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** One start and one restart of everything that keeps data: expensive, so the tests of it are one story. */
class ServersIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void whatEachServerWasGivenIsThereAfterARestart() throws Exception {
        var settings = RunningStack.settings(home, "broker-j");
        // Given
        try (var stack = RunningStack.start(settings, servers(settings))) {
            assertThat(registerSchema(settings)).isEqualTo("{\"id\":1}");
            putObject(settings);
            whoHasNoKeyLearnsNothing(settings);
            assertThatThrownBy(() -> DriverManager.getConnection(
                            Postgres.url(settings, "postgres"), Postgres.user(settings), "guessed"))
                    .as("a guessed password of the database")
                    .hasMessageContaining("authentication failed");
            writeRecord(settings);
            kill(stack, Kafka.NAME);
        }
        // When
        try (var again = RunningStack.start(settings, servers(settings))) {
            // Then
            assertThat(registerSchema(settings))
                    .as("the same schema keeps its id")
                    .isEqualTo("{\"id\":1}");
            assertThat(objectText(settings)).isEqualTo("a film");
            assertThat(readRecord(settings)).isEqualTo("an event");
            anotherStackUsesAndWatchesThem(settings, again);
        }
    }

    private void anotherStackUsesAndWatchesThem(Settings settings, RunningStack owner) throws Exception {
        // Given
        var borrowed = RunningStack.settings(
                Files.createDirectories(home.resolve("borrower")),
                "broker-j",
                new External(Map.of(
                        "kafka.bootstrap-servers", Kafka.bootstrapServers(settings),
                        "registry.url", Registry.url(settings),
                        "postgres.address", "127.0.0.1:" + settings.ports().postgres(),
                        "object-store.endpoint", ObjectStore.endpoint(settings))));
        for (var secret : List.of("postgres-password", "store-access-key", "store-secret-key")) {
            var theirs = settings.home().secrets().file(secret);
            Files.copy(theirs, borrowed.home().secrets().file(secret));
        }
        try (var borrower = RunningStack.start(borrowed, servers(borrowed))) {
            // Then
            assertThat(registerSchema(borrowed)).isEqualTo("{\"id\":1}");
            assertThat(objectText(borrowed)).isEqualTo("a film");
            assertThat(readRecord(borrowed)).isEqualTo("an event");
            assertThat(borrower.component(Kafka.NAME).getString("detail"))
                    .isEqualTo("elsewhere, at " + Kafka.bootstrapServers(settings));
            // When
            owner.close();
            // Then
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            borrower.component(Kafka.NAME).getString("state").equals("FAILED"));
        }
    }

    private static List<Component> servers(Settings settings) {
        return List.of(Postgres.of(settings), Kafka.of(settings), ObjectStore.of(settings), Registry.of(settings));
    }

    /** SIGKILL: the supervisor brings it back, and it has lost nothing it acknowledged. */
    private static void kill(RunningStack stack, String name) {
        long pid = stack.component(name).getLong("pid");
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            var component = stack.component(name);
            return component.getString("state").equals("UP") && component.getLong("pid") != pid;
        });
    }

    private String registerSchema(Settings settings) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Registry.url(settings) + "/subjects/things-v1/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString("{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body().replace(" ", "");
    }

    private static void putObject(Settings settings) {
        try (var s3 = s3(settings)) {
            s3.putObject(
                    request -> request.bucket(ObjectStore.bucket(settings)).key("films/1.mp4"),
                    RequestBody.fromString("a film"));
        }
    }

    private static String objectText(Settings settings) {
        try (var s3 = s3(settings)) {
            return s3.getObjectAsBytes(request ->
                            request.bucket(ObjectStore.bucket(settings)).key("films/1.mp4"))
                    .asUtf8String();
        }
    }

    /** The same answer whether something is there or not; a page may read that answer, and who signs is told the truth. */
    private void whoHasNoKeyLearnsNothing(Settings settings) throws Exception {
        var bucket = ObjectStore.bucket(settings);
        for (var method : List.of("GET", "HEAD", "PUT", "DELETE")) {
            for (var path : List.of(
                    bucket + "/films/1.mp4",
                    bucket + "/films/none.mp4",
                    bucket + "/films/",
                    bucket,
                    bucket + "?list-type=2&prefix=films/",
                    bucket + "/films/none.mp4?X-Amz-Signature=guessed",
                    "no-such-bucket/films/1.mp4")) {
                var answer = anonymous(settings, method, path);
                assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(403);
            }
        }
        assertThat(anonymous(settings, "GET", bucket + "/films/none.mp4")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .as("a page can read why it was refused")
                .contains("*");
        try (var s3 = s3(settings)) {
            assertThatThrownBy(() ->
                            s3.headObject(request -> request.bucket(bucket).key("films/none.mp4")))
                    .as("whose signature is right")
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    private HttpResponse<String> anonymous(Settings settings, String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ObjectStore.endpoint(settings) + "/" + path))
                .header("Origin", "https://player.example")
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static S3Client s3(Settings settings) {
        return S3Client.builder()
                .endpointOverride(URI.create(ObjectStore.endpoint(settings)))
                .region(Region.of(ObjectStore.region(settings)))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(ObjectStore.accessKey(settings), ObjectStore.secretKey(settings))))
                .build();
    }

    private static void writeRecord(Settings settings) throws Exception {
        var servers = Map.<String, Object>of("bootstrap.servers", Kafka.bootstrapServers(settings));
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic("things", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("things", "key", "an event")).get();
        }
    }

    private static String readRecord(Settings settings) {
        var config = Map.<String, Object>of("bootstrap.servers", Kafka.bootstrapServers(settings));
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("things", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
