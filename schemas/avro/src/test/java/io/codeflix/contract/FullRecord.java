package io.codeflix.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** A record in which every field has a value, every list has two items and nothing is null: as full as a record can be. */
final class FullRecord {
    /** No moment of the JDK's own, such as the epoch: two that were read apart must not be one object. */
    private static final long SOME_LONG = 1_767_268_800_123L;

    private static final GenericData PLAIN = new GenericData();

    private FullRecord() {}

    static byte[] bytesOf(Schema schema) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(schema, PLAIN).write(datum(schema, 0), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As a topic's reader reads it. */
    static SpecificRecord read(Schema schema, byte[] bytes) {
        try {
            return new SpecificDatumReader<SpecificRecord>(schema, schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object datum(Schema schema, int number) {
        return switch (schema.getType()) {
            case RECORD -> {
                var record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), datum(field.schema(), number)));
                yield record;
            }
            case UNION -> datum(schema.getTypes().getLast(), number);
            case ARRAY -> List.of(datum(schema.getElementType(), 1), datum(schema.getElementType(), 2));
            case MAP -> Map.of("one", datum(schema.getValueType(), 1), "two", datum(schema.getValueType(), 2));
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getLast());
            case STRING -> "text " + number;
            case LONG -> SOME_LONG + number;
            case INT -> 1_000 + number;
            case DOUBLE -> 0.5 + number;
            case FLOAT -> 0.5f + number;
            case BOOLEAN -> true;
            case BYTES -> ByteBuffer.wrap(new byte[] {1, (byte) number});
            case FIXED -> new GenericData.Fixed(schema, new byte[schema.getFixedSize()]);
            case NULL -> throw new IllegalArgumentException("nothing can only be null");
        };
    }
}
