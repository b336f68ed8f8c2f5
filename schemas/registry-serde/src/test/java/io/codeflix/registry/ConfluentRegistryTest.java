package io.codeflix.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.envelope.CommandOutcome;
import java.net.URI;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfluentRegistryTest {
    private static final Schema SCHEMA = CommandOutcome.getClassSchema();
    private static final String UNKNOWN = """
            {"error_code": 40403, "message": "Schema not found"}""";
    private static final String AN_ID = """
            {"id": 17}""";
    private static final String A_SCHEMA = """
            {"schema": "\\"string\\""}""";

    private final ScriptedRegistry server = new ScriptedRegistry();
    private final ConfluentRegistry registry = new ConfluentRegistry(server.uri());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        // Given
        server.answers(200, AN_ID).answers(200, A_SCHEMA);
        registry.idOf("subject", SCHEMA);
        registry.schemaOf(17);

        // When
        int id = registry.idOf("subject", SCHEMA);
        var schema = registry.schemaOf(17);

        // Then
        assertThat(id).isEqualTo(17);
        assertThat(schema).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anErrorOfTheServerIsWaitedFor() {
        server.answers(503, "{}").answers(500, "{}").answers(429, "{}").answers(200, AN_ID);
        assertThat(registry.idOf("subject", SCHEMA)).isEqualTo(17);
    }

    @Test
    void aProxyThatKnowsNoRegistryIsWaitedFor() {
        server.answers(404, "<html>no such route</html>").answers(404, "{}").answers(200, A_SCHEMA);
        assertThat(registry.schemaOf(1)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void anUnknownIdIsTheRecordsFault() {
        server.answers(404, UNKNOWN);
        assertThatThrownBy(() -> registry.schemaOf(99))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("No schema has the id 99");
    }

    @Test
    void anIdThatIsNotAvroIsTheRecordsFault() {
        server.answers(200, """
                {"schemaType": "PROTOBUF", "schema": "syntax = \\"proto3\\";"}""");
        assertThatThrownBy(() -> registry.schemaOf(5))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("is no Avro schema");
    }

    @Test
    void aSchemaThatWasNeverRegisteredIsNamedWithWhatToDo() {
        server.answers(404, UNKNOWN);
        assertThatThrownBy(() -> registry.idOf("some-subject", SCHEMA))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("some-subject")
                .hasMessageContaining("codeflix schema apply");
    }

    @Test
    void patienceThatEndsIsRetriableAndNotTheRecordsFault() {
        // Given
        var nobody = new ConfluentRegistry(URI.create("http://127.0.0.1:1"), Duration.ofMillis(200));

        // When, Then
        assertThatThrownBy(() -> nobody.schemaOf(1))
                .isInstanceOf(RetriableException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        // Given
        var nobody = new ConfluentRegistry(URI.create("http://127.0.0.1:1"));
        Thread.currentThread().interrupt();

        // When, Then
        assertThatThrownBy(() -> nobody.schemaOf(1)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }
}
