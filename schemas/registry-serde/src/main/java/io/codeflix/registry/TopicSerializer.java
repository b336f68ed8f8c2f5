package io.codeflix.registry;

import io.codeflix.contract.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes the records of one topic. Safe for many threads. */
final class TopicSerializer<T extends SpecificRecord> implements Serializer<T> {
    private static final int USUAL_SIZE = 512;

    private final Topic topic;
    private final SchemaRegistry registry;
    private final Map<Schema, Writer<T>> writers = new ConcurrentHashMap<>();

    private record Writer<T>(byte[] frame, SpecificDatumWriter<T> datum) {}

    TopicSerializer(Topic topic, SchemaRegistry registry) {
        this.topic = topic;
        this.registry = registry;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String ignored, @Nullable T value) {
        if (value == null) {
            return null;
        }
        var writer = writerOf(value);
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        bytes.writeBytes(writer.frame);
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writer.datum.write(value, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "Can't write a %s for %s: %s"
                            .formatted(value.getSchema().getFullName(), topic.name(), e.getMessage()),
                    e);
        }
        return bytes.toByteArray();
    }

    private Writer<T> writerOf(T value) {
        var schema = value.getSchema();
        var known = writers.get(schema);
        if (known != null) {
            return known;
        }
        if (!topic.records().contains(value.getClass())) {
            throw new SerializationException("%s does not carry %s".formatted(topic.name(), schema.getFullName()));
        }
        int id = registry.idOf(topic.subject(schema), schema);
        var frame =
                ByteBuffer.allocate(Frame.LENGTH).put(Frame.MAGIC).putInt(id).array();
        var writer = new Writer<T>(frame, new SpecificDatumWriter<>(schema));
        writers.put(schema, writer);
        return writer;
    }
}
