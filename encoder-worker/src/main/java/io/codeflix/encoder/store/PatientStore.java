package io.codeflix.encoder.store;

import io.codeflix.encoder.failure.RunFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The object store as one run uses it. While the store is away the run waits, since hours of encoding are not thrown away
 * for a minute's outage; and a run that has to end does so at once, even where the store neither answers nor refuses.
 */
public final class PatientStore {
    private static final Logger log = LoggerFactory.getLogger(PatientStore.class);
    private static final Duration LOOK_UP = Duration.ofMillis(100);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final ObjectStore store;
    private final Runnable check;
    private final Duration patience;

    /**
     * @param check throws where the run has to end
     * @param patience how long one call waits for a store that is away
     */
    public PatientStore(ObjectStore store, Runnable check, Duration patience) {
        this.store = store;
        this.check = check;
        this.patience = patience;
    }

    /** @param read told how many bytes have come so far; begins anew with each try */
    public void download(String key, Path file, LongConsumer read) throws IOException {
        patiently(() -> {
            store.download(key, file, read);
            return file;
        });
    }

    /** Size of an object, bytes. */
    public long size(String key) throws IOException {
        return patiently(() -> store.size(key));
    }

    public void upload(Path file, String key, String contentType) throws IOException {
        patiently(() -> {
            store.upload(file, key, contentType);
            return key;
        });
    }

    /** Removes everything under a prefix. */
    public void deleteAll(String prefix) throws IOException {
        patiently(() -> {
            store.deleteAll(prefix);
            return prefix;
        });
    }

    /** Something asked of the store. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }

    private <T> T patiently(Call<T> call) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return interruptibly(call);
            } catch (RunFailedException e) {
                if (!e.code().equals(ObjectStore.AWAY) || Instant.now().isAfter(end)) {
                    throw e;
                }
                log.warn("The object store is away, the run waits: {}", e.reason());
                pause();
            }
        }
    }

    /** The call has a thread of its own, which is interrupted where the run has to end meanwhile. */
    private <T> T interruptibly(Call<T> call) throws IOException {
        check.run();
        var asked = new FutureTask<>(call::run);
        Thread thread = Thread.ofVirtual().name("object-store").start(asked);
        try {
            while (true) {
                try {
                    return asked.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    check.run();
                }
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            end(asked, thread);
        }
    }

    /** Returns when the thread is gone, in all likelihood: it must not write into a folder that is being removed. */
    private static void end(FutureTask<?> asked, Thread thread) {
        if (asked.cancel(true)) {
            try {
                thread.join(END_WITHIN);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pause() {
        Instant end = Instant.now().plus(BETWEEN_TRIES);
        try {
            while (Instant.now().isBefore(end)) {
                check.run();
                Thread.sleep(LOOK_UP);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RunFailedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return RunFailedException.passing("worker-stopped", "The worker was shut down during the run.", e);
    }

    private static RuntimeException cause(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case IOException failed -> throw failed;
            case RuntimeException failed -> failed;
            case Error failed -> throw failed;
            case null, default -> new UncheckedIOException(new IOException(e));
        };
    }
}
