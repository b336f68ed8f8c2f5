package io.codeflix.e2e;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that is away for a while, or dies, under films in flight costs time and nothing else. How long it is away is
 * {@code -Dcodeflix.e2e.away} in seconds; 20 unless told otherwise, so that a verify stays short.
 */
@Tag("long")
class OutageE2E {
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("codeflix.e2e.away", 20));

    private final Platform platform = Platform.up();

    /** It neither answers nor refuses, as behind a cable that was pulled. */
    @ParameterizedTest
    @ValueSource(strings = {"registry", "kafka", "amqp", "object-store"})
    void filmsInFlightComeOutRightWhenAServerWasAwayMeanwhile(String server) throws Exception {
        var films = FilmsInFlight.of(platform, 3);

        platform.signal(server, "STOP");
        try {
            TimeUnit.SECONDS.sleep(AWAY.toSeconds());
        } finally {
            platform.signal(server, "CONT");
        }

        films.assertThatAllComeOutRight();
    }

    @Test
    void filmsInFlightComeOutRightWhenOneServerAfterAnotherDies() throws Exception {
        var films = FilmsInFlight.of(platform, 3);

        for (var server : List.of("registry", "amqp", "object-store", "kafka")) {
            var killed = platform.kill(server);
            platform.awaitRestartOf(server, killed);
        }

        films.assertThatAllComeOutRight();
    }
}
