package io.codeflix.bench;

import io.codeflix.contract.Topic;
import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.TopicSerdes;
import java.net.URI;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The platform's Kafka with its schemas, without services in between. */
record PlatformLog(String bootstrapServers, TopicSerdes serdes) {

    static PlatformLog of(RunningPlatform platform) {
        var registry = "http://127.0.0.1:%d/apis/ccompat/v7".formatted(platform.port(RunningPlatform.REGISTRY));
        return new PlatformLog(
                "127.0.0.1:" + platform.port(RunningPlatform.KAFKA),
                new TopicSerdes(new ConfluentRegistry(URI.create(registry))));
    }

    /** Reads what is committed to a topic from this moment on. */
    <T extends SpecificRecord> KafkaConsumer<String, T> readFromNow(Topic topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                serdes.<T>of(topic).deserializer());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy
        return consumer;
    }
}
