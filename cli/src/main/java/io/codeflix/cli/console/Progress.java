package io.codeflix.cli.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is going on, on standard error. A terminal shows lines that change in place; anything else gets a plain line
 * now and then, so that a log stays readable.
 */
public final class Progress {

    private static final long LIVE_NANOS = Duration.ofMillis(100).toNanos();
    private static final long PLAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final boolean live;
    private final int columns;
    private int drawn;
    private long lastNanos;
    private boolean told;
    private @Nullable List<String> lastLines;
    private @Nullable List<String> untold;

    public Progress(PrintWriter err, Surroundings surroundings) {
        this.err = err;
        this.live = surroundings.liveProgress();
        this.columns = surroundings.columns();
        this.lastNanos = live ? System.nanoTime() - LIVE_NANOS : System.nanoTime();
    }

    public boolean isLive() {
        return live;
    }

    /** Something that is over and worth keeping on the screen. */
    public synchronized void done(String line) {
        untold = null; // what is over is said in the line that stays
        clear();
        err.println(live ? line : line.strip());
        err.flush();
        lastNanos = System.nanoTime();
    }

    /** How things stand; replaces what was shown before. Cheap to call often. */
    public synchronized void show(String... lines) {
        show(List.of(lines));
    }

    public synchronized void show(List<String> lines) {
        long now = System.nanoTime();
        if (now - lastNanos < (live ? LIVE_NANOS : PLAIN_NANOS)) {
            untold = List.copyOf(lines);
            return;
        }
        untold = null;
        if (lines.equals(lastLines)) {
            return;
        }
        lastNanos = now;
        lastLines = List.copyOf(lines);
        if (live) {
            clear();
            lines.forEach(line -> err.println(fitted(line)));
            drawn = lines.size();
        } else {
            plain(lines);
        }
        err.flush();
    }

    private void plain(List<String> lines) {
        err.println(String.join("; ", lines.stream().map(String::strip).toList()));
        told = true;
    }

    /** Takes the changing lines away. Where lines stay, the last one says how it ended, not how it once stood. */
    public synchronized void clear() {
        if (!live && told && untold != null) {
            plain(untold);
            err.flush();
        }
        told = false;
        untold = null;
        if (drawn > 0) {
            // to the left end first: a terminal that echoes ^C leaves the cursor behind it
            err.print("\r\033[" + drawn + "A\033[J");
            err.flush();
        }
        drawn = 0;
        lastLines = null;
    }

    private String fitted(String line) {
        return Cell.fitted(line, columns - 1);
    }

    public static String bar(double fraction, int width) {
        int full = (int) Math.round(Math.clamp(fraction, 0, 1) * width);
        return "█".repeat(full) + "░".repeat(width - full);
    }
}
