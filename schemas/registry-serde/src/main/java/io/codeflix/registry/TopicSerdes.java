package io.codeflix.registry;

import io.codeflix.contract.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes of our topics' values: magic byte 0, schema id in 4 bytes, Avro binary. A serde belongs to its topic whatever
 * topic name it is called with, so a state store that uses a state topic's serde registers nothing for its changelog.
 * Nothing is ever registered from here.
 */
public final class TopicSerdes {
    static {
        DecodingLimits.set();
    }

    private final SchemaRegistry registry;

    public TopicSerdes(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Serde of a topic whose records share the type {@code T}; that they do is the caller's word. */
    public <T extends SpecificRecord> Serde<T> of(Topic topic) {
        return Serdes.serdeFrom(new TopicSerializer<>(topic, registry), new TopicDeserializer<>(topic, registry));
    }

    /** Serde of a topic with any of its record types. */
    public Serde<SpecificRecord> anyOf(Topic topic) {
        return of(topic);
    }
}
