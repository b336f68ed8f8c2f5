package io.codeflix.cli.bulk;

import io.codeflix.cli.console.Progress;

/** How far it is, on a terminal only: a log needs no more than the end. */
final class WriteProgress {

    private static final int BAR = 20;
    private static final double NANOS = 1e9;

    private final Progress progress;
    private int all;
    private long since;

    WriteProgress(Progress progress) {
        this.progress = progress;
    }

    void reading() {
        show("reading the catalog");
    }

    void writing(int steps) {
        all = steps;
        since = System.nanoTime();
    }

    void done(int steps) {
        double seconds = Math.max((System.nanoTime() - since) / NANOS, 0.001);
        show("%s  %,d of %,d  %.0f/s".formatted(Progress.bar((double) steps / all, BAR), steps, all, steps / seconds));
    }

    void clear() {
        progress.clear();
    }

    private void show(String line) {
        if (progress.isLive()) {
            progress.show(line);
        }
    }
}
