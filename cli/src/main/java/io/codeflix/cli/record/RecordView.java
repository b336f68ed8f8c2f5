package io.codeflix.cli.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record, as far as it can be read.
 *
 * @param key as text; bytes that are no UTF-8 in hex behind {@code 0x}
 * @param type full name of its Avro record
 * @param value its content; null for a tombstone, and where it can't be decoded
 * @param bytes the value in hex where it can't be decoded
 * @param problem why it can't be decoded
 */
public record RecordView(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        @Nullable String key,
        List<Header> headers,
        @Nullable String type,
        @Nullable JsonNode value,
        @Nullable String bytes,
        @Nullable String problem) {

    /** @param value as text; bytes that are no UTF-8 in hex behind {@code 0x} */
    public record Header(String name, @Nullable String value) {}

    /** The record's own name without its namespace, or what there is instead. */
    public String kind() {
        if (problem != null) {
            return "undecodable";
        }
        return type == null ? "tombstone" : type.substring(type.lastIndexOf('.') + 1);
    }
}
