package io.codeflix.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Of the hundreds of meters that each Kafka client brings along, those somebody acts upon, without the client's id: it is
 * new at each start, and every new one is a new series.
 */
final class KafkaMeters implements MeterFilter {
    private static final String KAFKA = "kafka.";
    private static final Set<String> WANTED =
            Set.of("kafka.consumer.fetch.manager.records.lag", "kafka.consumer.fetch.manager.records.lag.max");
    private static final Set<String> CLIENT = Set.of("client.id", "kafka.version", "spring.id");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return !id.getName().startsWith(KAFKA) || WANTED.contains(id.getName())
                ? MeterFilterReply.NEUTRAL
                : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith(KAFKA)
                ? id.replaceTags(
                        id.getTags().stream().filter(KafkaMeters::isBounded).toList())
                : id;
    }

    private static boolean isBounded(Tag tag) {
        return !CLIENT.contains(tag.getKey());
    }
}
