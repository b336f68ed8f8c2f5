package io.codeflix.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again, ever more slowly, until there is an answer. Says so once when it begins, twice a minute, and at the end. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(30);

    private final String what;
    private final Duration limit;

    Patience(String what, Duration limit) {
        this.what = what;
        this.limit = limit;
    }

    /** What to ask; an {@link IOException} means ask again, any other exception is the answer. */
    interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    <T> T await(Question<T> question) {
        long began = System.nanoTime();
        var pause = FIRST_PAUSE;
        var nextLog = Duration.ZERO;
        try {
            while (true) {
                try {
                    var answer = question.ask();
                    if (nextLog.isPositive()) {
                        LOG.info("{} answers again", what);
                    }
                    return answer;
                } catch (IOException e) {
                    var waited = Duration.ofNanos(System.nanoTime() - began);
                    if (waited.compareTo(limit) >= 0) {
                        throw new RegistryUnavailableException(what + " does not answer", e);
                    }
                    if (waited.compareTo(nextLog) >= 0) {
                        LOG.warn(
                                "{} does not answer, waiting for it since {} s: {}",
                                what,
                                waited.toSeconds(),
                                e.toString());
                        nextLog = waited.plus(LOG_INTERVAL);
                    }
                }
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while waiting for " + what, e);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
