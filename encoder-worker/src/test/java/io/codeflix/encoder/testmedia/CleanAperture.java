package io.codeflix.encoder.testmedia;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives an MP4 file a QuickTime {@code clap} box: only the middle of its picture is to be seen. */
public final class CleanAperture {
    private static final List<String> PATH = List.of("moov", "trak", "mdia", "minf", "stbl", "stsd", "avc1");
    private static final int LENGTH = 40;

    private CleanAperture() {}

    /** Of a file whose head stands behind its data, so that nothing in it moves. */
    public static Path of(Path film, Path made, int width, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        var boxes = new ArrayList<Integer>();
        int from = 0;
        for (String name : PATH) {
            int at = find(bytes, from, name);
            boxes.add(at);
            from = at + (name.equals("stsd") ? 16 : 8);
        }
        var buffer = ByteBuffer.allocate(bytes.length + LENGTH);
        int end = boxes.getLast() + size(bytes, boxes.getLast());
        buffer.put(bytes, 0, end).putInt(LENGTH).put("clap".getBytes(StandardCharsets.US_ASCII));
        for (int value : new int[] {width, 1, height, 1, 0, 1, 0, 1}) {
            buffer.putInt(value);
        }
        buffer.put(bytes, end, bytes.length - end);
        boxes.forEach(at -> buffer.putInt(at, buffer.getInt(at) + LENGTH));
        return Files.write(made, buffer.array());
    }

    private static int find(byte[] bytes, int from, String name) {
        int at = from;
        while (!new String(bytes, at + 4, 4, StandardCharsets.US_ASCII).equals(name)) {
            at += size(bytes, at);
        }
        return at;
    }

    private static int size(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }
}
