package io.codeflix.stack.supervise;

import java.time.Duration;
import java.util.Optional;

/**
 * When a process that died is started again.
 *
 * @param attempts deaths in a row after which we give up
 * @param first pause before the first restart, doubled for each further one
 * @param calm a process that was healthy for this long starts its row of deaths anew
 */
public record RestartPolicy(int attempts, Duration first, Duration calm) {

    /** What is killed twice a minute, by a test or for its memory, has to come back each time: the row starts anew after 10 s. */
    static final RestartPolicy DEFAULT = new RestartPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(10));

    /** Pause before the next start; empty to give up. One that was never healthy gets one more chance only. */
    Optional<Duration> pauseAfter(int deathsInARow, boolean everHealthy) {
        if (deathsInARow > (everHealthy ? attempts : 1)) {
            return Optional.empty();
        }
        return Optional.of(first.multipliedBy(1L << (deathsInARow - 1)));
    }
}
