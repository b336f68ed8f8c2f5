package io.codeflix.encoder.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How a file is built, as far as its promises depend on it.
 *
 * @param format FFmpeg's name of it
 * @param fragmented whether it is an MP4 that was written piece by piece, so that what is there is all that was recorded
 * @param cut whether its last part is longer than the file
 */
record Structure(String format, boolean fragmented, boolean cut) {
    private static final int HEAD = 16;
    private static final int SMALLEST_BOX = 8;

    /** Parts looked at: a day of fragments of a second. */
    private static final int MOST = 200_000;

    /** @param format FFmpeg's name of it */
    static Structure of(Path file, String format) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return switch (format) {
                case "mov" -> boxes(channel);
                case "avi" -> new Structure(format, false, riffEnd(channel) > channel.size());
                default -> new Structure(format, false, false);
            };
        }
    }

    /** A broadcast has no index, never pauses, and goes on after what was lost. */
    boolean isBroadcast() {
        return format.startsWith("mpeg");
    }

    /** AVI writes an empty frame where nothing new is to be seen, at its end too. */
    boolean isHeldToTheEnd() {
        return format.equals("avi") && !cut;
    }

    boolean hasEditLists() {
        return format.equals("mov");
    }

    private static Structure boxes(FileChannel channel) throws IOException {
        boolean fragmented = false;
        long at = 0;
        for (int i = 0; i < MOST && at + SMALLEST_BOX <= channel.size(); i++) {
            ByteBuffer head = read(channel, at);
            long size = Integer.toUnsignedLong(head.getInt(0));
            fragmented |= word(head).equals("moof");
            if (size == 1 && head.limit() == HEAD) {
                size = head.getLong(SMALLEST_BOX);
            }
            if (size < SMALLEST_BOX) {
                break; // 0 reaches to the end, anything else is no box
            }
            at += size;
        }
        return new Structure("mov", fragmented, at > channel.size());
    }

    private static long riffEnd(FileChannel channel) throws IOException {
        ByteBuffer head = read(channel, 0).order(ByteOrder.LITTLE_ENDIAN);
        return head.limit() < SMALLEST_BOX ? 0 : Integer.toUnsignedLong(head.getInt(4)) + SMALLEST_BOX;
    }

    private static ByteBuffer read(FileChannel channel, long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && channel.read(head, at + head.position()) >= 0) {
            // until it is full or the file ends
        }
        return head.flip();
    }

    private static String word(ByteBuffer head) {
        return new String(head.array(), 4, 4, ISO_8859_1);
    }
}
