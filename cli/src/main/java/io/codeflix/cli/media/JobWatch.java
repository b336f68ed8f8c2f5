package io.codeflix.cli.media;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * Follows a job to its end: by server-sent events, and by asking each second where those break off. A platform that is
 * away for a while is waited for.
 */
public final class JobWatch {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** A job appears a moment after the upload that starts it was completed. */
    private static final Duration UNTIL_THERE = Duration.ofSeconds(20);

    /** Whoever gives an id that was never told waits no longer for the answer that there is no such job. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;

    private final Media media;

    public JobWatch(Media media) {
        this.media = media;
    }

    /** Of an upload that was completed just now: returns the job in its final status; tells every change before, and that one. */
    public Job toTheEnd(String jobId, Consumer<Job> change) throws InterruptedException {
        return follow(jobId, UNTIL_THERE, change);
    }

    /** The same for a job whose id somebody gave. */
    Job givenToTheEnd(String jobId, Consumer<Job> change) throws InterruptedException {
        return follow(jobId, A_MOMENT, change);
    }

    private Job follow(String jobId, Duration patience, Consumer<Job> change) throws InterruptedException {
        var latest = existing(jobId, patience);
        long seen = System.nanoTime();
        change.accept(latest);
        while (!latest.isFinal()) {
            var streamed = streamed(jobId, change);
            if (streamed.isPresent()) {
                latest = streamed.get();
                seen = System.nanoTime();
            }
            if (!latest.isFinal()) {
                Thread.sleep(BETWEEN_QUESTIONS);
                try {
                    latest = media.job(jobId);
                    seen = System.nanoTime();
                    change.accept(latest);
                } catch (UnavailableException e) {
                    if (System.nanoTime() - seen > AWAY.toNanos()) {
                        throw e;
                    }
                }
            }
        }
        return latest;
    }

    private Job existing(String jobId, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return media.job(jobId);
            } catch (RefusedException e) {
                if (e.problem().status() != NOT_FOUND || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(BETWEEN_QUESTIONS.dividedBy(4));
            }
        }
    }

    /** The last event before the stream ended, whether it ended well or not. */
    private Optional<Job> streamed(String jobId, Consumer<Job> change) {
        Optional<Job> last = Optional.empty();
        try (var events = media.jobEvents(jobId);
                var watchdog = new Watchdog(events);
                var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            var data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                watchdog.heard();
                if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    var job = Json.MAPPER.readValue(data.toString(), Job.class);
                    data.setLength(0);
                    last = Optional.of(job);
                    change.accept(job);
                }
            }
        } catch (IOException | UnavailableException | RefusedException | JacksonException e) {
            return last; // asking takes over
        }
        return last;
    }

    /** Closes a stream that says nothing for too long: a dead peer may keep the connection open for ever. */
    private static final class Watchdog implements AutoCloseable {

        private final AtomicLong heardNanos = new AtomicLong(System.nanoTime());
        private final Thread thread;

        Watchdog(InputStream stream) {
            this.thread = Thread.ofVirtual().start(() -> {
                try {
                    while (System.nanoTime() - heardNanos.get() < SILENCE.toNanos()) {
                        Thread.sleep(BETWEEN_QUESTIONS);
                    }
                    stream.close();
                } catch (InterruptedException | IOException e) {
                    // the stream is over anyway
                }
            });
        }

        void heard() {
            heardNanos.set(System.nanoTime());
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
