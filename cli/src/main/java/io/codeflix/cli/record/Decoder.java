package io.codeflix.cli.record;

import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.WrittenRecords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads what it can and says why where it can't; it never fails on a record. */
public final class Decoder {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final WrittenRecords records;
    private long askAgainNanos = Long.MIN_VALUE;

    public Decoder(SchemaRegistry registry) {
        this.records = new WrittenRecords(registry);
    }

    public static Decoder askingFor(URI registry) {
        return new Decoder(new ConfluentRegistry(registry, PATIENCE));
    }

    public RecordView read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, record.topic());
    }

    /** @param topic where it came from, for a record that was put aside */
    public RecordView read(ConsumerRecord<byte[], byte[]> record, String topic) {
        var value = record.value();
        if (value == null) {
            return view(record, null, null);
        }
        if (registryIsAway()) { // it was waited for; not again for every record
            return view(record, null, "the schema registry does not answer");
        }
        try {
            return view(record, records.read(topic, value), null);
        } catch (SerializationException e) {
            return view(record, null, String.valueOf(e.getMessage()));
        } catch (RegistryUnavailableException e) {
            askAgainNanos = System.nanoTime() + PAUSE.toNanos();
            return view(record, null, "the schema registry does not answer");
        }
    }

    private boolean registryIsAway() {
        return askAgainNanos != Long.MIN_VALUE && System.nanoTime() - askAgainNanos < 0;
    }

    private static RecordView view(
            ConsumerRecord<byte[], byte[]> record, @Nullable GenericRecord content, @Nullable String problem) {
        return new RecordView(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                Text.of(record.key()),
                headers(record.headers()),
                content == null ? null : content.getSchema().getFullName(),
                content == null ? null : AvroJson.of(content),
                problem == null ? null : HexFormat.of().formatHex(record.value()),
                problem);
    }

    private static List<RecordView.Header> headers(Headers headers) {
        return Arrays.stream(headers.toArray())
                .map(header -> new RecordView.Header(header.key(), Text.of(header.value())))
                .toList();
    }
}
