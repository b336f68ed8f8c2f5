package io.codeflix.encoder.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Bytes of the index ({@code sidx}) in front of the segments of a single-file rendition.
 *
 * @param first its first byte
 * @param last its last byte
 */
record IndexRange(long first, long last) {
    private static final int BOX_HEADER = 8;

    /** Walks over the file's boxes; the index lies behind the head and before the first segment. */
    static IndexRange of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long at = 0;
            while (at + BOX_HEADER <= channel.size()) {
                var header = ByteBuffer.allocate(BOX_HEADER);
                channel.read(header, at);
                header.flip();
                long size = Integer.toUnsignedLong(header.getInt());
                String type = StandardCharsets.ISO_8859_1.decode(header).toString();
                if (type.equals("sidx")) {
                    return new IndexRange(at, at + size - 1);
                }
                if (type.equals("moof") || size < BOX_HEADER) {
                    break;
                }
                at += size;
            }
        }
        throw new IOException("FFmpeg wrote no index into " + file.getFileName());
    }
}
