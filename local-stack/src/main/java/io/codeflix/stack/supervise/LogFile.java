package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts a log that has grown big aside, and keeps a few of them. The process that writes it holds the file open and knows
 * nothing of this, so the file is copied and emptied, not renamed: what is appended goes on at its beginning. Lines that
 * are written in the moment between the last copied byte and the emptying are lost.
 */
final class LogFile {
    /** With those put aside, a log takes four times this at most, and what is written between two looks. */
    static final long LIMIT_BYTES = 10L * 1024 * 1024;

    static final int KEPT = 3;

    private LogFile() {}

    static void rotate(Path log, long limitBytes) throws IOException {
        if (!Files.exists(log) || Files.size(log) <= limitBytes) {
            return;
        }
        for (int number = KEPT; number > 1; number--) {
            var newer = aside(log, number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, aside(log, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (var from = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var to = FileChannel.open(
                        aside(log, 1),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < from.size()) { // it may grow meanwhile
                copied += from.transferTo(copied, from.size() - copied, to);
            }
            from.truncate(0);
        }
    }

    private static Path aside(Path log, int number) {
        return log.resolveSibling("%s.%d".formatted(log.getFileName(), number));
    }
}
