package io.codeflix.stack.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Looks at the size of every log of the stack while it runs, the supervisor's own among them. */
final class LogKeeper implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger("io.codeflix.stack");

    private final List<Path> logs;
    private final Thread thread;

    private LogKeeper(List<Path> logs) {
        this.logs = logs;
        this.thread = Thread.ofPlatform().daemon().name("log-keeper").unstarted(this::keep);
    }

    static LogKeeper of(List<Path> logs) {
        return new LogKeeper(logs);
    }

    void start() {
        thread.start();
    }

    private void keep() {
        try {
            while (true) {
                look(logs, LogFile.LIMIT_BYTES);
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that can't be put aside must not keep the others from it. */
    static void look(List<Path> logs, long limitBytes) {
        for (var log : logs) {
            try {
                LogFile.rotate(log, limitBytes);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, log + " grows and can't be put aside", e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
