package io.codeflix.cli.media;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How an upload goes: bytes there, speed of this run, time left. */
final class UploadProgress {

    private static final int BAR = 20;
    /** Before that the speed says nothing. */
    private static final Duration MEASURED = Duration.ofSeconds(1);

    private final String name;
    private final long sizeBytes;
    private final int partCount;
    private final Progress progress;
    private final AtomicLong sentBytes = new AtomicLong();
    private final AtomicInteger partsThere = new AtomicInteger();
    private final long startedNanos = System.nanoTime();
    private volatile long foundBytes;

    UploadProgress(String name, long sizeBytes, int partCount, Progress progress) {
        this.name = name;
        this.sizeBytes = sizeBytes;
        this.partCount = partCount;
        this.progress = progress;
    }

    /** A part that an earlier run sent. */
    void found(Slice part) {
        synchronized (this) {
            foundBytes += part.sizeBytes();
        }
        partsThere.incrementAndGet();
        show();
    }

    void sent(long bytes) {
        sentBytes.addAndGet(bytes);
        show();
    }

    void partThere() {
        partsThere.incrementAndGet();
    }

    int partsThere() {
        return partsThere.get();
    }

    int partCount() {
        return partCount;
    }

    double bytesPerSecond() {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        return seconds < 0.001 ? 0 : sentBytes.get() / seconds;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void show() {
        long there = foundBytes + sentBytes.get();
        double speed = bytesPerSecond();
        var left = speed > 0 && there < sizeBytes && elapsed().compareTo(MEASURED) > 0
                ? ", " + Cell.duration(Duration.ofSeconds((long) Math.ceil((sizeBytes - there) / speed))) + " left"
                : "";
        progress.show(String.format(
                Locale.ROOT,
                "%s  %s %3.0f %%  %s of %s, %s/s%s",
                Cell.of(name),
                Progress.bar((double) there / sizeBytes, BAR),
                100.0 * there / sizeBytes,
                Cell.bytes(there),
                Cell.bytes(sizeBytes),
                Cell.bytes(speed),
                left));
    }
}
