package io.codeflix.streams.api.runtime;

import io.codeflix.contract.Topic;
import io.codeflix.trace.Telemetry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.stereotype.Component;

/**
 * The few numbers of Kafka Streams that somebody acts upon, under labels that don't change with each start. All of them
 * would be some hundreds of series an instance.
 */
@Component
final class StreamsMeters {
    private static final String CONSUMER = "consumer-metrics";
    private static final String FETCHES = "consumer-fetch-manager-metrics";

    /** Only the main consumer's, not those that restore or feed whole views. */
    private static final String MAIN_CONSUMER = "-consumer";

    private final Telemetry telemetry;
    private final RestoreProgress restoring = new RestoreProgress();
    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();
    private final Counter rebalances;
    private final Counter deaths;

    StreamsMeters(Telemetry telemetry) {
        this.telemetry = telemetry;
        var meters = telemetry.meters();
        rebalances = Counter.builder("codeflix.streams.rebalances")
                .description("Times that tasks were handed out anew.")
                .register(meters);
        deaths = Counter.builder("codeflix.streams.thread.deaths")
                .description("Stream threads that died and were replaced.")
                .register(meters);
        Gauge.builder("codeflix.streams.restore.remaining.records", restoring, RestoreProgress::recordsLeft)
                .description("Records that state stores still lack.")
                .register(meters);
        Gauge.builder("codeflix.streams.broker.connections", () -> sum(CONSUMER, "connection-count", Map.of()))
                .description("Open connections of the main consumer to brokers.")
                .register(meters);
        for (var state : KafkaStreams.State.values()) {
            Gauge.builder("codeflix.streams.state", () -> isIn(state) ? 1 : 0)
                    .description("1 for the state of Kafka Streams, 0 for the others.")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    Telemetry telemetry() {
        return telemetry;
    }

    RestoreProgress restoring() {
        return restoring;
    }

    /** From now on the numbers are those of this instance; it may be another one after a restart within the process. */
    void watch(KafkaStreams instance, List<Topic> topics) {
        streams.set(instance);
        topics.forEach(topic -> lag(topic.name(), telemetry.meters()));
    }

    void changed(KafkaStreams.State to) {
        if (to == KafkaStreams.State.REBALANCING) {
            rebalances.increment();
        }
    }

    void threadDied() {
        deaths.increment();
    }

    private void lag(String topic, MeterRegistry meters) {
        Gauge.builder("codeflix.streams.lag.records", () -> sum(FETCHES, "records-lag", Map.of("topic", topic)))
                .description("Records of a topic that this instance still has to process.")
                .tag("topic", topic)
                .register(meters);
    }

    private boolean isIn(KafkaStreams.State state) {
        var instance = streams.get();
        return instance != null && instance.state() == state;
    }

    private double sum(String group, String name, Map<String, String> tags) {
        var instance = streams.get();
        return instance == null
                ? 0
                : instance.metrics().entrySet().stream()
                        .filter(metric -> isOf(metric.getKey(), group, name, tags))
                        .flatMapToDouble(metric -> value(metric.getValue()))
                        .sum();
    }

    private static boolean isOf(MetricName metric, String group, String name, Map<String, String> tags) {
        return metric.name().equals(name)
                && metric.group().equals(group)
                && String.valueOf(metric.tags().get("client-id")).endsWith(MAIN_CONSUMER)
                && !String.valueOf(metric.tags().get("client-id")).endsWith("-restore" + MAIN_CONSUMER)
                && metric.tags().entrySet().containsAll(tags.entrySet());
    }

    private static DoubleStream value(Metric metric) {
        return metric.metricValue() instanceof Double value && Double.isFinite(value)
                ? DoubleStream.of(value)
                : DoubleStream.empty();
    }
}
