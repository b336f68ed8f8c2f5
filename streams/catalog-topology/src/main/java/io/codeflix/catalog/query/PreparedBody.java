package io.codeflix.catalog.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written once and read often. Compressed when somebody first asks for it so: a cold start would
 * else compress every title before the first reader comes.
 */
public final class PreparedBody {

    /** Below this, gzip's 20 bytes of frame and the reader's work cost more than the bytes saved. */
    private static final int WORTH_COMPRESSING_BYTES = 512;

    private final byte[] plain;
    private final String etag;
    private volatile byte @Nullable [] gzip;

    PreparedBody(byte[] plain, String etag) {
        this.plain = plain;
        this.etag = etag;
    }

    /** Of something without a version: its bytes are its version. */
    static PreparedBody ofBytes(byte[] plain) {
        var checksum = new CRC32C();
        checksum.update(plain);
        return new PreparedBody(plain, "W/\"%x-%x\"".formatted(plain.length, checksum.getValue()));
    }

    public byte[] plain() {
        return plain;
    }

    /** Weak (RFC 9110, 8.8.1): it stands for the plain and the compressed bytes alike. */
    public String etag() {
        return etag;
    }

    public boolean worthCompressing() {
        return plain.length >= WORTH_COMPRESSING_BYTES;
    }

    /** The bytes compressed; two readers may compress at once, and get the same. */
    public byte[] gzip() {
        var ready = gzip;
        if (ready == null) {
            ready = compress(plain);
            gzip = ready;
        }
        return ready;
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 2);
        try (var stream = new GZIPOutputStream(out)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
