package io.codeflix.cli.record;

import io.codeflix.cli.console.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An Avro record as plain JSON: unions without their tags, moments as text, bytes in hex. */
public final class AvroJson {

    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

    private AvroJson() {}

    public static JsonNode of(GenericRecord record) {
        return node(record.getSchema(), record);
    }

    private static JsonNode node(Schema schema, @Nullable Object datum) {
        return switch (datum) {
            case null -> NODES.nullNode();
            case GenericRecord record -> object(record);
            case List<?> items -> {
                var array = NODES.arrayNode();
                items.forEach(item -> array.add(node(schema.getElementType(), item)));
                yield array;
            }
            case Map<?, ?> entries -> {
                var object = NODES.objectNode();
                entries.forEach((key, value) -> object.set(key.toString(), node(schema.getValueType(), value)));
                yield object;
            }
            case ByteBuffer bytes -> bytes(schema.getLogicalType(), array(bytes));
            case GenericFixed fixed -> bytes(schema.getLogicalType(), fixed.bytes());
            case Long number -> number(schema.getLogicalType(), number);
            case Integer number
            when schema.getLogicalType() instanceof LogicalTypes.Date ->
                NODES.stringNode(LocalDate.ofEpochDay(number).toString());
            case Integer number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number);
            case Boolean yes -> NODES.booleanNode(yes);
            default -> NODES.stringNode(datum.toString());
        };
    }

    private static JsonNode object(GenericRecord record) {
        var object = NODES.objectNode();
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            object.set(field.name(), node(branch(field.schema(), value), value));
        }
        return object;
    }

    private static Schema branch(Schema schema, @Nullable Object datum) {
        return schema.isUnion() ? schema.getTypes().get(GenericData.get().resolveUnion(schema, datum)) : schema;
    }

    private static JsonNode number(@Nullable LogicalType type, long number) {
        return switch (type) {
            case LogicalTypes.TimestampMillis _ ->
                NODES.stringNode(Instant.ofEpochMilli(number).toString());
            case LogicalTypes.TimestampMicros _ ->
                NODES.stringNode(Instant.ofEpochSecond(0, Math.multiplyExact(number, 1000L))
                        .toString());
            case null, default -> NODES.numberNode(number);
        };
    }

    private static JsonNode bytes(@Nullable LogicalType type, byte[] bytes) {
        return type instanceof LogicalTypes.Decimal decimal
                ? NODES.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()))
                : NODES.stringNode(HexFormat.of().formatHex(bytes));
    }

    private static byte[] array(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }
}
