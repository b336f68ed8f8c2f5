package io.codeflix.registry;

import io.codeflix.contract.Topic;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads the records of one topic into our generated classes, whatever version they were written with. Safe for many threads. */
final class TopicDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final Topic topic;
    private final SchemaRegistry registry;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    TopicDeserializer(Topic topic, SchemaRegistry registry) {
        this.topic = topic;
        this.registry = registry;
    }

    @Override
    public @Nullable T deserialize(@Nullable String ignored, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int id = Frame.schemaIdOf(bytes, topic.name());
        var reader = readerOf(id);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, Frame.LENGTH, bytes.length - Frame.LENGTH, null);
            var record = reader.read(null, decoder);
            if (decoder.isEnd()) {
                return record;
            }
        } catch (IOException | RuntimeException e) { // Avro has a dozen kinds for bytes that do not fit
            throw new SerializationException(
                    "A record of %s does not match its schema id %d: %s".formatted(topic.name(), id, e), e);
        }
        throw new SerializationException(
                "A record of %s goes on after its end (schema id %d)".formatted(topic.name(), id));
    }

    private SpecificDatumReader<T> readerOf(int id) {
        var known = readers.get(id);
        if (known != null) {
            return known;
        }
        var written = registry.schemaOf(id);
        var reader = new SpecificDatumReader<T>(written, ours(written, id));
        readers.put(id, reader);
        return reader;
    }

    private Schema ours(Schema written, int id) {
        return topic.schemas().stream()
                .filter(schema -> schema.getFullName().equals(written.getFullName()))
                .findFirst()
                .orElseThrow(() -> new SerializationException(
                        "%s does not carry %s (schema id %d)".formatted(topic.name(), written.getFullName(), id)));
    }
}
