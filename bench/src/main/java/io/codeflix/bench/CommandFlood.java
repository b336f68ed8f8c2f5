package io.codeflix.bench;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.registry.TopicSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Commands straight to Kafka, as fast as it takes them, until the outcome of each is committed: what the deciders can do
 * without the edge in front of them.
 */
final class CommandFlood implements AutoCloseable {
    /** The edge complains of each outcome that answers no request of anybody. */
    private static final String CORRELATION = "kafka_correlationId";

    /** No outcome for so long means that something is broken. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlatformLog log;
    private final TopicSerdes serdes;
    private final KafkaProducer<String, byte[]> producer;

    CommandFlood(PlatformLog log) {
        this.log = log;
        this.serdes = log.serdes();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", log.bootstrapServers(), "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A command, and whose it is. */
    record Command(String aggregateId, Function<CommandMeta, SpecificRecord> content) {}

    /**
     * How a flood went.
     *
     * @param refused ids of the aggregates that said no
     */
    record Result(int accepted, List<String> refused, Duration time) {
        double perSecond() {
            return (accepted + refused.size()) * 1000.0 / time.toMillis();
        }
    }

    /** Sends them all and waits for their outcomes. */
    Result send(Topic topic, List<Command> commands) {
        try (var outcomes = log.<CommandOutcome>readFromNow(CatalogTopics.OUTCOMES);
                var serializer = serdes.anyOf(topic).serializer()) {
            long start = System.nanoTime();
            var open = new HashMap<String, String>();
            for (var command : commands) {
                var meta = new CommandMeta(UUID.randomUUID().toString(), null, "bench", Instant.now());
                open.put(meta.getCommandId(), command.aggregateId());
                send(
                        topic,
                        command.aggregateId(),
                        serializer.serialize(topic.name(), command.content().apply(meta)));
            }
            return outcomes(outcomes, open, start);
        }
    }

    private static Result outcomes(
            KafkaConsumer<String, CommandOutcome> outcomes, Map<String, String> open, long start) {
        int accepted = 0;
        var refused = new ArrayList<String>();
        long heard = System.nanoTime();
        while (!open.isEmpty()) {
            for (var record : outcomes.poll(Duration.ofMillis(200))) {
                var aggregate = open.remove(record.value().getCommandId());
                if (aggregate == null) {
                    continue;
                }
                heard = System.nanoTime();
                if (record.value().getStatus() == OutcomeStatus.ACCEPTED) {
                    accepted++;
                } else {
                    refused.add(aggregate);
                }
            }
            if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new IllegalStateException(open.size() + " commands have no outcome");
            }
        }
        return new Result(accepted, refused, Duration.ofNanos(heard - start));
    }

    /** Says what another context would say. */
    void tell(Topic topic, Map<String, ? extends SpecificRecord> records) {
        try (var serializer = serdes.anyOf(topic).serializer()) {
            records.forEach((key, value) -> send(topic, key, serializer.serialize(topic.name(), value)));
        }
        producer.flush();
    }

    private void send(Topic topic, String key, byte[] value) {
        var record = new ProducerRecord<>(topic.name(), key, value);
        record.headers().add(CORRELATION, key.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
