package io.codeflix.encoder.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time of all programs this process has started and seen end. Linux counts it for us; elsewhere it stays 0. */
public final class ChildCpu {
    private static final Path STAT = Path.of("/proc/self/stat");

    /** The kernel's clock for user space: 100 ticks a second on every machine we run on. */
    private static final long TICK_MILLIS = 10;

    /** Positions behind the process's name of {@code cutime} and {@code cstime}. */
    private static final int CUTIME = 13;

    private static final int CSTIME = 14;

    private ChildCpu() {}

    public static Duration soFar() {
        try {
            String stat = Files.readString(STAT);
            // the name stands in parentheses and may hold blanks
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis((Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME])) * TICK_MILLIS);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
