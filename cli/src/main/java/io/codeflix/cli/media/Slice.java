package io.codeflix.cli.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The bytes of one part. */
record Slice(Path file, int number, long offset, long sizeBytes) {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Part {@code number} of a file cut into equal parts, of which the last may be smaller. */
    static Slice of(Path file, int number, long partSizeBytes, long fileSizeBytes) {
        long offset = (number - 1) * partSizeBytes;
        return new Slice(file, number, offset, Math.min(partSizeBytes, fileSizeBytes - offset));
    }

    /** In lower-case hex, as stores tell it in their tags. */
    String md5() {
        try (var bytes = open(_ -> {})) {
            var digest = MessageDigest.getInstance("MD5");
            var buffer = new byte[BUFFER_BYTES];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells how many bytes were taken, each time some were. */
    InputStream open(LongConsumer taken) throws IOException {
        var channel = FileChannel.open(file);
        try {
            channel.position(offset);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Counted(Channels.newInputStream(channel), sizeBytes, taken);
    }

    /** At most so many bytes. */
    private static final class Counted extends InputStream {

        private final InputStream source;
        private final LongConsumer taken;
        private long left;

        Counted(InputStream source, long left, LongConsumer taken) {
            this.source = source;
            this.left = left;
            this.taken = taken;
        }

        @Override
        public int read() throws IOException {
            var one = ByteBuffer.allocate(1).array();
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = source.read(buffer, offset, (int) Math.min(length, left));
            if (count > 0) {
                left -= count;
                taken.accept(count);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
