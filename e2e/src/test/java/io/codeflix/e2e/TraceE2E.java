package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One upload, followed through every service by what each wrote down. */
class TraceE2E {
    private static final String TRACE = UUID.randomUUID().toString().replace("-", "");

    private final Platform platform = Platform.up();

    /** One demo in one trace; the journeys below look at what it left. */
    private static final class Traced {
        static {
            var demo = Platform.up()
                    .codeflix(Map.of("TRACEPARENT", "00-" + TRACE + "-00f067aa0ba902b7-01"), "demo", "-o", "json");
            assertThat(demo.exitCode()).as(demo.toString()).isZero();
        }

        static void demo() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-topology", "media-topology", "rabbit-bridge", "encoder-worker"})
    void everyServiceOnTheWayOfAnUploadWroteDownItsTrace(String component) {
        Traced.demo();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(platform.logged(component, TRACE)).isNotEmpty());
    }

    @Test
    void theWorkersLinesSayWhichTaskTheyAreAbout() {
        Traced.demo();

        assertThat(platform.logged("encoder-worker", TRACE))
                .anyMatch(line -> line.contains("-encode-inspect"))
                .anyMatch(line -> line.contains("-encode-package"));
    }
}
