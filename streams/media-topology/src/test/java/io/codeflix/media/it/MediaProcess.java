package io.codeflix.media.it;

import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import io.codeflix.media.app.MediaApplication;
import io.codeflix.media.cleanup.Sweeper;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.testkit.TestIssuer;
import io.codeflix.trace.RecordTrace;
import io.codeflix.trace.TraceParent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The application on a broker, an object store and an issuer of its own. */
final class MediaProcess implements AutoCloseable {
    private static final int PARTITIONS = 2;
    private static final SchemaRegistry REGISTRY = new InMemoryRegistry();

    final EmbeddedKafkaKraftBroker broker;
    final ObjectStoreServer store;
    final TestIssuer issuer = new TestIssuer();
    final TopicSerdes serdes = new TopicSerdes(REGISTRY);
    private final MediaInstance first;

    private MediaProcess(Path folder) throws Exception {
        broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "offsets.topic.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0"));
        broker.afterPropertiesSet();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.getBrokersAsString()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        store = ObjectStoreServer.start(folder.resolve("store"));
        first = another(folder);
    }

    static MediaProcess start(Path folder) throws Exception {
        return new MediaProcess(folder);
    }

    /** One more instance of the application, with what the first one works with. */
    MediaInstance another(Path folder) throws Exception {
        int port = ObjectStoreServer.freePort();
        return new MediaInstance(
                new SpringApplicationBuilder(MediaApplication.class, SharedRegistry.class)
                        .properties(properties(folder, port))
                        .run(),
                port);
    }

    MediaInstance first() {
        return first;
    }

    private Map<String, Object> properties(Path folder, int port) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("codeflix.kafka.bootstrap-servers", broker.getBrokersAsString());
        properties.put("codeflix.registry.url", "http://127.0.0.1:1");
        properties.put("codeflix.identity.issuer", issuer.issuer());
        properties.put("codeflix.identity.jwks-uri", issuer.jwksUri());
        properties.put("codeflix.identity.token-uri", issuer.tokenUri());
        properties.put("codeflix.identity.client-id", "media-topology");
        properties.put("codeflix.identity.client-secret", "secret");
        properties.put("codeflix.identity.audience", TestIssuer.AUDIENCE);
        properties.put("codeflix.store.endpoint", store.uri());
        properties.put("codeflix.store.public-endpoint", store.uri());
        properties.put("codeflix.store.bucket", ObjectStoreServer.BUCKET);
        properties.put("codeflix.store.access-key", ObjectStoreServer.ACCESS_KEY);
        properties.put("codeflix.store.secret-key", ObjectStoreServer.SECRET_KEY);
        properties.put("codeflix.public-url", "http://127.0.0.1:" + port);
        properties.put("codeflix.playback.ticket-key", Base64.getEncoder().encodeToString(new byte[32]));
        properties.put("codeflix.cleanup.grace", "0s"); // tests don't wait two days
        properties.put("codeflix.streams.state-dir", folder.resolve("state"));
        properties.put("codeflix.streams.application-server", "127.0.0.1:" + port);
        return properties;
    }

    Sweeper sweeper() {
        return bean(Sweeper.class);
    }

    <T> T bean(Class<T> type) {
        return first.app().getBean(type);
    }

    /** Methods and paths that Spring serves under these prefixes, for instance {@code GET /api/v1/jobs}. */
    Stream<String> endpoints(String... prefixes) {
        return first
                .app()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> Stream.of(prefixes).anyMatch(path::startsWith))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)));
    }

    URI uri() {
        return first.uri();
    }

    void send(Topic topic, String key, SpecificRecord value) throws Exception {
        send(topic, key, value, null);
    }

    void send(Topic topic, String key, SpecificRecord value, @Nullable String traceparent) throws Exception {
        var trace = RecordTrace.only(TraceParent.parse(traceparent).orElse(null));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new StringSerializer(),
                serdes.anyOf(topic).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), null, key, value, trace))
                    .get();
        }
    }

    /** Waits for a record of that key and type that nobody has seen yet in this call. */
    <T extends SpecificRecord> T await(Topic topic, String key, Class<T> type, Predicate<T> wanted) {
        return type.cast(record(topic, key, type, wanted).value());
    }

    /** The same with its headers. */
    <T extends SpecificRecord> ConsumerRecord<String, SpecificRecord> record(
            Topic topic, String key, Class<T> type, Predicate<T> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.getBrokersAsString(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                serdes.anyOf(topic).deserializer())) {
            consumer.subscribe(List.of(topic.name()));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < end) {
                for (var found : consumer.poll(Duration.ofMillis(100))) {
                    if (found.key().equals(key) && type.isInstance(found.value())) {
                        if (wanted.test(type.cast(found.value()))) {
                            return found;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no such %s for %s within 30 s".formatted(type.getSimpleName(), key));
    }

    @Override
    public void close() {
        first.close();
        issuer.close();
        store.close();
        broker.destroy();
    }

    /** Schemas shared with the test; the registry's own protocol is tested where it lives. */
    @Configuration(proxyBeanMethods = false)
    static class SharedRegistry {
        @Bean
        @Primary
        SchemaRegistry sharedRegistry() {
            return REGISTRY;
        }
    }
}
