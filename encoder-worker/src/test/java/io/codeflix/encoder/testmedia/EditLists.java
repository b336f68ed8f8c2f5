package io.codeflix.encoder.testmedia;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Edit lists as phones and editors write them into MP4 and MOV, which FFmpeg can read and not write. */
public final class EditLists {
    private static final int HEAD = 8;

    private EditLists() {}

    /**
     * One edit.
     *
     * @param millis how long it is shown, in ticks of a film whose head counts milliseconds
     * @param mediaTime where in the track it begins, ticks of the track; -1 for nothing
     */
    public record Edit(int millis, int mediaTime) {}

    /** Gives a track these edits instead of its own; the index must be at the end of the file. */
    public static Path edited(Path film, Path to, int track, Edit... edits) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        int moov = new String(bytes, ISO_8859_1).lastIndexOf("moov") - 4;
        int size = ByteBuffer.wrap(bytes).getInt(moov);
        var inside = new ByteArrayOutputStream();
        int number = 0;
        for (int at = moov + HEAD;
                at < moov + size;
                at += ByteBuffer.wrap(bytes).getInt(at)) {
            byte[] box =
                    Arrays.copyOfRange(bytes, at, at + ByteBuffer.wrap(bytes).getInt(at));
            boolean wanted = name(box).equals("trak") && number++ == track;
            inside.write(wanted ? withEdits(box, edits) : box);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, moov);
        whole.write(box("moov", inside.toByteArray()));
        whole.write(bytes, moov + size, bytes.length - moov - size);
        return Files.write(to, whole.toByteArray());
    }

    private static byte[] withEdits(byte[] trak, Edit... edits) throws IOException {
        var inside = new ByteArrayOutputStream();
        for (int at = HEAD; at < trak.length; at += ByteBuffer.wrap(trak).getInt(at)) {
            byte[] box = Arrays.copyOfRange(trak, at, at + ByteBuffer.wrap(trak).getInt(at));
            if (!name(box).equals("edts")) {
                inside.write(box);
            }
            if (name(box).equals("tkhd")) {
                inside.write(list(edits));
            }
        }
        return box("trak", inside.toByteArray());
    }

    private static byte[] list(Edit... edits) {
        ByteBuffer entries =
                ByteBuffer.allocate(HEAD + 12 * edits.length).putInt(0).putInt(edits.length);
        for (Edit edit : edits) {
            entries.putInt(edit.millis()).putInt(edit.mediaTime()).putInt(1 << 16);
        }
        return box("edts", box("elst", entries.array()));
    }

    private static byte[] box(String name, byte[] inside) {
        return ByteBuffer.allocate(HEAD + inside.length)
                .putInt(HEAD + inside.length)
                .put(name.getBytes(ISO_8859_1))
                .put(inside)
                .array();
    }

    private static String name(byte[] box) {
        return new String(box, 4, 4, ISO_8859_1);
    }
}
