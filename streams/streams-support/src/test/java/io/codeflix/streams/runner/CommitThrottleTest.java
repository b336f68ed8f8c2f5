package io.codeflix.streams.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommitThrottleTest {

    private long now = 1;
    private final CommitThrottle throttle = new CommitThrottle(() -> now);

    @Test
    void theFirstAnswerIsCommittedAtOnceAndOthersJoinIt() {
        assertThat(throttle.isDue()).isTrue();
        assertThat(throttle.isDue()).isFalse();
        pass(500);
        assertThat(throttle.isDue()).as("the commit was asked for already").isFalse();
    }

    @Test
    void afterAQuickCommitTheNextComesFifteenMillisecondsLater() {
        // When
        throttle.isDue();
        throttle.commit(() -> pass(2));
        // Then
        pass(14);
        assertThat(throttle.isDue()).isFalse();
        pass(1);
        assertThat(throttle.isDue()).isTrue();
    }

    @Test
    void afterASlowCommitAnswersAreMadeForAsLongAsItTook() {
        // Given
        throttle.isDue();
        pass(20); // stores are flushed before the last step
        throttle.commit(() -> pass(40));
        // Then
        pass(59);
        assertThat(throttle.isDue()).isFalse();
        pass(1);
        assertThat(throttle.isDue()).isTrue();
    }

    @Test
    void aCommitThatNobodyAskedForCountsToo() {
        // When
        throttle.commit(() -> pass(30));
        // Then
        pass(29);
        assertThat(throttle.isDue()).isFalse();
        pass(1);
        assertThat(throttle.isDue()).isTrue();
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }
}
