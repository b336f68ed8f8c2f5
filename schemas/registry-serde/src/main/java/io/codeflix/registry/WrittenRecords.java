package io.codeflix.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Reads framed records as they were written, without our generated classes: for tools that look at any topic, at records
 * newer than themselves, and at what a topic should not carry. Safe for many threads.
 */
public final class WrittenRecords {
    static {
        DecodingLimits.set();
    }

    private final SchemaRegistry registry;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();

    public WrittenRecords(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Reads one record.
     *
     * @param topic for the words of a failure
     * @throws SerializationException it is no framed Avro record, or its schema does not fit
     * @throws UnknownSchemaException the registry does not know its schema
     * @throws RegistryUnavailableException says nothing about the record
     */
    public GenericRecord read(String topic, byte[] bytes) {
        int id = Frame.schemaIdOf(bytes, topic);
        var known = readers.get(id);
        var reader = known == null ? new GenericDatumReader<GenericRecord>(registry.schemaOf(id)) : known;
        readers.putIfAbsent(id, reader);
        GenericRecord record;
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, Frame.LENGTH, bytes.length - Frame.LENGTH, null);
            record = reader.read(null, decoder);
            if (decoder.isEnd()) {
                return record;
            }
        } catch (IOException | RuntimeException e) { // Avro has a dozen kinds for bytes that do not fit
            throw new SerializationException(
                    "A record of %s does not match its schema id %d: %s".formatted(topic, id, e), e);
        }
        throw new SerializationException("A record of %s goes on after its end (schema id %d)".formatted(topic, id));
    }
}
