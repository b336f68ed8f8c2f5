package io.codeflix.encoder.ffmpeg;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines a program wrote, short enough to travel in a message. */
final class LogTail {
    private static final int LINES = 12;
    private static final int LENGTH = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        // addresses of FFmpeg's contexts say nothing to anybody
        String text = line.strip().replaceAll(" @ 0x[0-9a-f]+", "");
        if (text.isEmpty() || text.equals(lines.peekLast())) {
            return;
        }
        lines.addLast(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
