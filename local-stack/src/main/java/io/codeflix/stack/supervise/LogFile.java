package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs grow over many starts: a big one is put aside before the next start, one generation is kept. */
final class LogFile {
    private static final long LIMIT_BYTES = 20L * 1024 * 1024;

    private LogFile() {}

    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
