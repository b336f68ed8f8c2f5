package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private final RestartPolicy policy = new RestartPolicy(3, Duration.ofMillis(500), Duration.ofMinutes(1));

    @Test
    void eachDeathInARowDoublesThePause() {
        assertThat(policy.pauseAfter(1, true)).contains(Duration.ofMillis(500));
        assertThat(policy.pauseAfter(2, true)).contains(Duration.ofMillis(1000));
        assertThat(policy.pauseAfter(3, true)).contains(Duration.ofMillis(2000));
    }

    @Test
    void tooManyDeathsInARowEndIt() {
        assertThat(policy.pauseAfter(4, true)).isEmpty();
    }

    @Test
    void whatWasNeverHealthyGetsOneMoreChanceOnly() {
        assertThat(policy.pauseAfter(1, false)).isPresent();
        assertThat(policy.pauseAfter(2, false)).isEmpty();
    }
}
