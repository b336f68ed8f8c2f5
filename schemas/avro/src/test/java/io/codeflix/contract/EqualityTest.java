package io.codeflix.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Records are compared: a title is told anew only where it differs, a repeated answer is the first one. Every generated class
 * is tried with all of its fields set, read from bytes, since what is read has lists of Avro's own.
 */
class EqualityTest {

    @TestFactory
    Stream<DynamicTest> recordsWithTheSameContentAreEqual() {
        return records().values().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getFullName(), () -> {
                    var bytes = FullRecord.bytesOf(schema);
                    var one = FullRecord.read(schema, bytes);
                    var other = FullRecord.read(schema, bytes);

                    assertThat(one).isNotSameAs(other).isEqualTo(other).hasSameHashCodeAs(other);
                    assertThat(((SpecificRecordBase) one).compareTo(other)).isZero();
                    assertThat(Set.of(one)).contains(other);
                    assertThat(copy(one)).isEqualTo(other).hasSameHashCodeAs(other);
                    assertThat(one.toString()).isEqualTo(other.toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRecordDiffersFromOneInWhichAnyFieldDiffers() {
        return records().values().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getFullName(), () -> {
                    var bytes = FullRecord.bytesOf(schema);
                    var one = FullRecord.read(schema, bytes);

                    for (var field : schema.getFields()) {
                        var other = FullRecord.read(schema, bytes);
                        if (canBeEmptied(field.schema())) {
                            other.put(field.pos(), emptied(field.schema()));
                            assertThat(one).as(field.name()).isNotEqualTo(other);
                            assertThat(other).as(field.name()).isNotEqualTo(one);
                            assertThat(((SpecificRecordBase) one).compareTo(other))
                                    .as(field.name())
                                    .isNotZero();
                        }
                    }
                }));
    }

    @Test
    void everyGeneratedRecordIsTried() {
        assertThat(records().keySet())
                .contains(
                        "io.codeflix.catalog.TitleState",
                        "io.codeflix.catalog.VideoMedia",
                        "io.codeflix.media.JobState",
                        "io.codeflix.envelope.CommandMeta")
                .hasSizeGreaterThan(80);
    }

    private static SpecificRecord copy(SpecificRecord record) {
        return SpecificData.getForSchema(record.getSchema()).deepCopy(record.getSchema(), record);
    }

    private static boolean canBeEmptied(Schema schema) {
        return switch (schema.getType()) {
            case UNION, ARRAY, STRING, LONG, INT, BOOLEAN -> true;
            default -> false;
        };
    }

    private static @Nullable Object emptied(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> List.of();
            case STRING -> "";
            case LONG -> schema.getLogicalType() == null ? (Object) 0L : Instant.EPOCH;
            case INT -> 0;
            case BOOLEAN -> false;
            default -> null;
        };
    }

    /** Every record that a topic carries, and every record inside of one. */
    private static Map<String, Schema> records() {
        var found = new HashMap<String, Schema>();
        Topics.all().stream().flatMap(topic -> topic.schemas().stream()).forEach(schema -> visit(schema, found));
        return found;
    }

    private static void visit(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> visit(field.schema(), found));
                }
            }
            case UNION -> schema.getTypes().forEach(type -> visit(type, found));
            case ARRAY -> visit(schema.getElementType(), found);
            case MAP -> visit(schema.getValueType(), found);
            default -> {}
        }
    }
}
