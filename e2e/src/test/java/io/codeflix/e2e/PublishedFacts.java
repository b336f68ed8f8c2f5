package io.codeflix.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Counts the facts of one type by their key, as committed readers of a topic see them. */
final class PublishedFacts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int KAFKA = 92;
    private static final int REGISTRY = 81;

    private final Platform platform;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, String> schemas = new HashMap<>();

    PublishedFacts(Platform platform) {
        this.platform = platform;
    }

    Map<String, Integer> count(String topic, String type) throws IOException, InterruptedException {
        var counts = new HashMap<String, Integer>();
        for (var fact : all(topic)) {
            if (type.equals(typeOf(fact.value()))) {
                counts.merge(fact.key(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The last record of a key. */
    ConsumerRecord<String, byte[]> lastOf(String topic, String key) {
        return all(topic).stream()
                .filter(record -> record.key().equals(key))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing of " + key + " in " + topic));
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", "127.0.0.1:" + platform.port(KAFKA),
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /** Confluent's framing: a zero byte and the schema's id come first. */
    private String typeOf(byte[] framed) throws IOException, InterruptedException {
        int id = ByteBuffer.wrap(framed, 1, Integer.BYTES).getInt();
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/apis/ccompat/v7/schemas/ids/%d".formatted(platform.port(REGISTRY), id)))
                .build();
        var schema = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        var name = JSON.readTree(schema.path("schema").asString()).path("name").asString();
        schemas.put(id, name);
        return name;
    }
}
