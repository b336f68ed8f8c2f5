package io.codeflix.streams.runner;

import io.codeflix.envelope.CommandMeta;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Reads what all command records have in common. */
public final class CommandContent {
    private static final String META = "meta";

    private CommandContent() {}

    /** The command's meta; throws {@link IllegalArgumentException} where the record is no command. */
    public static CommandMeta metaOf(SpecificRecord record) {
        var field = record.getSchema().getField(META);
        if (field != null && record.get(field.pos()) instanceof CommandMeta meta) {
            return meta;
        }
        throw new IllegalArgumentException(
                record.getSchema().getFullName() + " is not a command: it has no CommandMeta called 'meta'");
    }

    /** A request that is answered, with the given command of the model. */
    public static <C> Request<C> request(SpecificRecord record, C command) {
        var meta = metaOf(record);
        return new Request<>(
                meta.getCommandId(), meta.getExpectedVersion(), meta.getIssuedBy(), hash(record), true, command);
    }

    /** SHA-256 of the record's type and of every field but the meta. */
    static byte[] hash(SpecificRecord record) {
        var digest = sha256();
        digest.update(record.getSchema().getFullName().getBytes(StandardCharsets.UTF_8));
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            var encoder = EncoderFactory.get().binaryEncoder(sink, null);
            for (Schema.Field field : record.getSchema().getFields()) {
                if (!field.name().equals(META)) {
                    new SpecificDatumWriter<>(field.schema()).write(record.get(field.pos()), encoder);
                }
            }
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
