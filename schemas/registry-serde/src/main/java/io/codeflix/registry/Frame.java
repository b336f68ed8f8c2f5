package io.codeflix.registry;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The five bytes in front of a record's Avro binary. */
final class Frame {
    static final byte MAGIC = 0;
    static final int LENGTH = 1 + Integer.BYTES;

    private Frame() {}

    /** Schema id that the record was written with. */
    static int schemaIdOf(byte[] bytes, String topic) {
        if (bytes.length < LENGTH || bytes[0] != MAGIC) {
            throw new SerializationException(
                    "A record of %s is not framed Avro: %d bytes%s, expected 0 and a schema id in 4 bytes"
                            .formatted(topic, bytes.length, bytes.length == 0 ? "" : " beginning with " + bytes[0]));
        }
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }
}
