package io.codeflix.streams.testkit;

import io.codeflix.contract.Topic;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.settings.StreamsSettings;
import io.codeflix.streams.settings.Takeover;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** A topology without a broker: send records, move the clock, read what comes out. */
public final class TopologyHarness implements AutoCloseable {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final TopicSerdes serdes;
    private final TopologyTestDriver driver;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final Map<String, TestOutputTopic<String, SpecificRecord>> outputs = new HashMap<>();

    /**
     * Starts a topology.
     *
     * @param build makes it from its settings and serdes
     */
    public TopologyHarness(Path stateDir, Topic deadLetters, BiFunction<Properties, TopicSerdes, Topology> build) {
        serdes = new TopicSerdes(new InMemoryRegistry());
        var config = settings(stateDir, deadLetters);
        driver = new TopologyTestDriver(build.apply(config, serdes), config, START);
        this.deadLetters =
                driver.createOutputTopic(deadLetters.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Settings of production, but at least once: the driver hides dead letters under exactly once. */
    public static Properties settings(Path stateDir, Topic deadLetters) {
        var config = new StreamsSettings("test", "none:9092", stateDir, "localhost:0", 1, Takeover.ALONE, deadLetters)
                .toProperties();
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return config;
    }

    public TopicSerdes serdes() {
        return serdes;
    }

    public TopologyTestDriver driver() {
        return driver;
    }

    /** @param value null says that what has the key is gone */
    public void send(Topic topic, String key, @Nullable SpecificRecord value) {
        send(topic, key, value, new RecordHeaders());
    }

    public void send(Topic topic, String key, @Nullable SpecificRecord value, Headers headers) {
        Serde<SpecificRecord> serde = serdes.anyOf(topic);
        driver.createInputTopic(topic.name(), new StringSerializer(), serde.serializer())
                .pipeInput(new TestRecord<>(key, value, headers));
    }

    /** Bytes as they are, for records that nobody can read. */
    public void sendBytes(Topic topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    public void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** All that came out of a topic since it was last asked for. */
    public List<TestRecord<String, SpecificRecord>> records(Topic topic) {
        return outputs.computeIfAbsent(
                        topic.name(),
                        name -> driver.createOutputTopic(
                                name,
                                new StringDeserializer(),
                                serdes.anyOf(topic).deserializer()))
                .readRecordsToList();
    }

    /** The values of {@link #records}. */
    public List<SpecificRecord> values(Topic topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    /** The last value of a topic, of the given type; fails where there is none. */
    public <T extends SpecificRecord> T last(Topic topic, Class<T> type) {
        var values = values(topic);
        if (values.isEmpty()) {
            throw new AssertionError("nothing came out of " + topic.name());
        }
        return type.cast(values.getLast());
    }

    /** Bytes of all dead letters since they were last asked for. */
    public List<byte[]> deadLetters() {
        return deadLetters.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
