package io.codeflix.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class TopicSerdesTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Serde<CommandOutcome> outcomes = new TopicSerdes(registry).of(CatalogTopics.OUTCOMES);

    @Test
    void aRecordComesBackAsItWasWritten() {
        // Given
        var outcome = anOutcome();

        // When
        var bytes = outcomes.serializer().serialize("any-changelog", outcome);

        // Then
        assertThat(outcomes.deserializer().deserialize("any-changelog", bytes)).isEqualTo(outcome);
    }

    @Test
    void theFrameIsMagicZeroAndTheSchemaId() {
        // When
        var bytes = written(anOutcome());

        // Then
        var frame = ByteBuffer.wrap(bytes);
        assertThat(frame.get()).isZero();
        assertThat(registry.schemaOf(frame.getInt())).isEqualTo(CommandOutcome.getClassSchema());
    }

    @Test
    void tombstonesStayTombstones() {
        assertThat(outcomes.serializer().serialize("any", null)).isNull();
        assertThat(outcomes.deserializer().deserialize("any", (byte[]) null)).isNull();
    }

    @Test
    void textIsNotARecord() {
        assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("catalog.command.outcomes.v1 is not framed Avro");
    }

    @Test
    void anEmptyValueIsNotARecord() {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("0 bytes");
    }

    @Test
    void anUnknownIdIsNotARecord() {
        assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 0, 99, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("99");
    }

    @Test
    void aRecordCutShortIsRefused() {
        var whole = written(anOutcome());
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not match its schema id 1");
    }

    @Test
    void bytesAfterARecordAreRefused() {
        var whole = written(anOutcome());
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("goes on after its end");
    }

    @Test
    void aRecordThatTheTopicDoesNotCarryIsNotWritten() {
        var tasks = new TopicSerdes(registry).anyOf(MediaTopics.TASK_COMMANDS);
        assertThatThrownBy(() -> tasks.serializer().serialize("any", anOutcome()))
                .isInstanceOf(SerializationException.class)
                .hasMessage("media.task.commands.v1 does not carry io.codeflix.envelope.CommandOutcome");
    }

    @Test
    void aRecordThatTheTopicDoesNotCarryIsNotRead() {
        int id = registry.idOf("elsewhere", CategoryReference.getClassSchema());
        var bytes = ByteBuffer.allocate(6).put((byte) 0).putInt(id).array();
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not carry io.codeflix.catalog.CategoryReference");
    }

    @Test
    void aTextOfTwoBillionCharactersIsRefusedBeforeMemoryIsTaken() throws IOException {
        var bytes = encoded(encoder -> encoder.writeLong(Integer.MAX_VALUE - 20L));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("exceeds maximum allowed");
    }

    @Test
    void whateverTheBytesAreTheyAreReadOrRefused() {
        // Given
        var whole = written(anOutcome());
        var random = new Random(42);

        // When, Then
        for (int round = 0; round < 20_000; round++) {
            var bytes = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[Frame.LENGTH + random.nextInt(bytes.length - Frame.LENGTH)] = (byte) random.nextInt();
            }
            try {
                read(bytes);
            } catch (SerializationException e) {
                assertThat(e).hasMessageContaining(CatalogTopics.OUTCOMES.name());
            }
        }
    }

    @Test
    void aFieldThatANewerWriterAddedIsPassedOver() throws IOException {
        // Given
        var newer = evolved(fields ->
                fields.add(new Schema.Field("traceId", Schema.create(Schema.Type.STRING), "Added later.", "none")));

        // When
        var read = read(writtenAs(newer));

        // Then
        assertThat(read).isEqualTo(anOutcome());
    }

    @Test
    void aFieldThatAnOlderWriterDidNotKnowGetsItsDefault() throws IOException {
        // Given
        var older = evolved(fields -> fields.removeIf(field -> field.name().equals("version")));

        // When
        var read = read(writtenAs(older));

        // Then
        assertThat(read)
                .isEqualTo(
                        CommandOutcome.newBuilder(anOutcome()).setVersion(null).build());
    }

    private static Schema evolved(Consumer<List<Schema.Field>> change) {
        var now = CommandOutcome.getClassSchema();
        var fields = new ArrayList<Schema.Field>();
        now.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        change.accept(fields);
        return Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false, fields);
    }

    /** The outcome as a writer with another version of the schema would write it. */
    private byte[] writtenAs(Schema schema) throws IOException {
        var whole = new GenericDatumReader<GenericRecord>(CommandOutcome.getClassSchema(), schema)
                .read(null, DecoderFactory.get().binaryDecoder(avroOf(anOutcome()), null));
        int id = registry.idOf("as-another-version", schema);
        return encoded(id, encoder -> new GenericDatumWriter<GenericRecord>(schema).write(whole, encoder));
    }

    private byte[] avroOf(CommandOutcome outcome) {
        var framed = written(outcome);
        return Arrays.copyOfRange(framed, 5, framed.length);
    }

    private byte[] encoded(Writing writing) throws IOException {
        return encoded(registry.idOf("any", CommandOutcome.getClassSchema()), writing);
    }

    private static byte[] encoded(int id, Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        writing.to(encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(Encoder encoder) throws IOException;
    }

    private byte[] written(CommandOutcome outcome) {
        return outcomes.serializer().serialize("any", outcome);
    }

    private CommandOutcome read(byte[] bytes) {
        return outcomes.deserializer().deserialize("any", bytes);
    }

    private static CommandOutcome anOutcome() {
        return CommandOutcome.newBuilder()
                .setCommandId("c1")
                .setAggregate("category")
                .setAggregateId("a1")
                .setStatus(OutcomeStatus.ACCEPTED)
                .setVersion(7L)
                .setDecidedAt(Instant.parse("2026-11-20T12:00:00.123Z"))
                .setContentHash(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                .build();
    }
}
