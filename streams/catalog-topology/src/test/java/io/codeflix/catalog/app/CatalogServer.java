package io.codeflix.catalog.app;

import static java.util.Objects.requireNonNull;

import io.codeflix.catalog.api.listener.TitleListener;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.testkit.OpenApiContract;
import io.codeflix.streams.testkit.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The whole catalog on a real broker, reached over HTTP with real tokens; only the schema registry is in memory. */
final class CatalogServer implements AutoCloseable {
    private static final OpenApiContract CONTRACT = OpenApiContract.read("catalog-openapi.yaml");

    private static final int PARTITIONS = 2;

    final TestIssuer issuer = new TestIssuer();
    final EmbeddedKafkaKraftBroker kafka = broker();
    final SchemaRegistry registry = new InMemoryRegistry();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path stateDir;
    private ServletWebServerApplicationContext context;

    CatalogServer(Path stateDir) {
        this.stateDir = stateDir;
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.getBrokersAsString()))) {
            var topics = Topics.all().stream()
                    .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1)
                            .configs(topic.retention().topicConfig()))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        context = start();
    }

    private static EmbeddedKafkaKraftBroker broker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.brokerProperty("transaction.state.log.num.partitions", "2");
        broker.brokerProperty("offsets.topic.num.partitions", "2");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.afterPropertiesSet();
        return broker;
    }

    /** Stops the application and starts it anew on the same log. */
    void restart() {
        context.close();
        context = start();
    }

    private ServletWebServerApplicationContext start() {
        var application = new SpringApplication(CatalogApplication.class);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>) beans -> beans.registerBean(
                        "inMemoryRegistry",
                        SchemaRegistry.class,
                        () -> registry,
                        definition -> definition.setPrimary(true)));
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--codeflix.titles.port=0",
                "--codeflix.kafka.bootstrap-servers=" + kafka.getBrokersAsString(),
                "--codeflix.registry.url=http://127.0.0.1:1",
                "--codeflix.identity.issuer=" + issuer.issuer(),
                "--codeflix.identity.jwks-uri=" + issuer.jwksUri(),
                "--codeflix.identity.audience=" + TestIssuer.AUDIENCE,
                "--codeflix.streams.state-dir=" + stateDir,
                "--codeflix.streams.standbys=0",
                "--codeflix.streams.application-server=127.0.0.1:1");
    }

    /** A part of the running application. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the running application, by its name. */
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String admin() {
        return issuer.token("ana", "catalog_admin");
    }

    String viewer() {
        return issuer.token("vera", "subscriber");
    }

    HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    HttpResponse<String> post(String path, @Nullable String token, @Nullable String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    /** For bodies that are no text. */
    HttpResponse<byte[]> getBytes(String path, @Nullable String token, String... headers) {
        return exchange("GET", path, token, null, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    /** With a body that is no text. */
    HttpResponse<String> postBytes(String path, @Nullable String token, byte[] body) {
        return exchange("POST", path, token, body, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return exchange(method, path, token, bytes, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** With a body that comes as its publisher wants, and no type but JSON. */
    HttpResponse<String> publish(String path, @Nullable String token, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(path) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException("POST " + path, e);
        }
    }

    private <T> HttpResponse<T> exchange(
            String method,
            String path,
            @Nullable String token,
            byte @Nullable [] body,
            HttpResponse.BodyHandler<T> handler,
            String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(path) + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = http.send(request.build(), handler);
            CONTRACT.check(answer, body);
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** Says something in another context's name. */
    void tell(Topic topic, String key, SpecificRecord value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.getBrokersAsString()),
                new StringSerializer(),
                new TopicSerdes(registry).anyOf(topic).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value));
        }
    }

    /** All committed values of a topic, oldest first within a partition. */
    List<SpecificRecord> committed(Topic topic) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", kafka.getBrokersAsString(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                new TopicSerdes(registry).anyOf(topic).deserializer())) {
            return drain(consumer, topic);
        }
    }

    /** All values of a topic as bytes. */
    List<byte[]> bytes(Topic topic) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", kafka.getBrokersAsString(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return drain(consumer, topic);
        }
    }

    private static <K, V> List<V> drain(KafkaConsumer<K, V> consumer, Topic topic) {
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var end = consumer.endOffsets(partitions);
        var values = new ArrayList<V>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < requireNonNull(end.get(partition)))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
        }
        return values;
    }

    /** Of everything but titles; probes and metrics are there too. */
    int port() {
        return port("");
    }

    /** Where viewers read. */
    int titlesPort() {
        return context.getBean(TitleListener.class).port();
    }

    /** As the gateway does: titles are read on a port of their own. */
    private int port(String path) {
        return path.startsWith("/api/v1/titles")
                ? titlesPort()
                : requireNonNull(context.getWebServer()).getPort();
    }

    @Override
    public void close() {
        context.close();
        kafka.destroy();
        issuer.close();
    }
}
