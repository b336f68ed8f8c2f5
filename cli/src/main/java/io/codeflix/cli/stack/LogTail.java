package io.codeflix.cli.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of one log, and what is written to it from now on. Reads at most the last megabyte of it. */
final class LogTail {

    private static final int MOST_BYTES = 1_000_000;

    private final Path file;
    private final String prefix;
    private long position;

    LogTail(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    void printLast(int lines, PrintWriter out) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            position = log.length();
            long from = Math.max(0, position - MOST_BYTES);
            var all = read(log, from).lines().skip(from > 0 ? 1 : 0).toList();
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(line -> out.println(prefix + line));
        }
    }

    void printNew(PrintWriter out) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0; // begun anew
            }
            if (log.length() > position) {
                var text = read(log, position);
                int whole = text.lastIndexOf('\n') + 1;
                text.substring(0, whole).lines().forEach(line -> out.println(prefix + line));
                position += text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    private static String read(RandomAccessFile log, long from) throws IOException {
        var bytes = new byte[(int) Math.min(log.length() - from, MOST_BYTES)];
        log.seek(from);
        log.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
