package io.codeflix.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final String SUBJECT = "a.subject";
    private static final Schema BASE =
            record().requiredString("id").optionalLong("version").endRecord();

    private final ReleasedSchemas released = new ReleasedSchemas(Path.of("released"));

    @Test
    void everySchemaIsFullyCompatibleWithEveryRelease() throws IOException {
        for (var version : released.versions()) {
            assertThat(Compatibility.violations(released.of(version), ReleasedSchemas.current()))
                    .as(
                            "Breaks release %s. Give new fields a default, never remove one without; or add a record",
                            version)
                    .isEmpty();
        }
    }

    @Test
    void aNewFieldWithADefaultIsFine() {
        var next = record().requiredString("id")
                .optionalLong("version")
                .optionalString("note")
                .endRecord();
        assertThat(violations(BASE, next)).isEmpty();
    }

    @Test
    void aNewFieldWithoutADefaultBreaksReadingWhatIsThere() {
        var next = record().requiredString("id")
                .optionalLong("version")
                .requiredString("note")
                .endRecord();
        assertThat(violations(BASE, next))
                .contains("what was released can't be read any more")
                .contains("note");
    }

    @Test
    void aRemovedFieldWithoutADefaultBreaksReleasedReaders() {
        var next = record().optionalLong("version").endRecord();
        assertThat(violations(BASE, next))
                .contains("released readers can't read it")
                .contains("id");
    }

    @Test
    void anotherTypeBreaksBothWays() {
        var next = record().requiredBytes("id").optionalLong("version").endRecord();
        // bytes and string read each other in Avro, a number does not
        assertThat(violations(BASE, next)).isEmpty();
        var worse = record().requiredLong("id").optionalLong("version").endRecord();
        assertThat(violations(BASE, worse)).contains("can't be read any more").contains("released readers");
    }

    @Test
    void aSymbolMoreIsFineOnlyWhereTheEnumHasADefault() {
        assertThat(violations(status(null, "A"), status(null, "A", "B"))).contains("released readers");
        assertThat(violations(status("A", "A"), status("A", "A", "B"))).isEmpty();
    }

    @Test
    void aSubjectThatIsGoneIsABreak() {
        assertThat(Compatibility.violations(Map.of(SUBJECT, BASE), Map.of()))
                .containsExactly("a.subject is gone, but its records are still in the topic");
    }

    private static String violations(Schema then, Schema now) {
        return String.join("\n", Compatibility.violations(Map.of(SUBJECT, then), Map.of(SUBJECT, now)));
    }

    private static Schema status(@Nullable String byDefault, String... symbols) {
        var status =
                SchemaBuilder.enumeration("Status").defaultSymbol(byDefault).symbols(symbols);
        return record().name("status").type(status).noDefault().endRecord();
    }

    private static SchemaBuilder.FieldAssembler<Schema> record() {
        return SchemaBuilder.record("Thing").namespace("test").fields();
    }
}
