package io.codeflix.streams.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsConditionTest {

    @ParameterizedTest(name = "{0}, ran before: {1}, records left: {2} is {3}, ready: {4}, alive: {5}")
    @CsvSource({
        "             , false,  0, STOPPED,          DOWN, UP",
        "CREATED      , false,  0, CREATED,          DOWN, UP",
        "REBALANCING  , false,  0, REBALANCING,      DOWN, UP",
        "REBALANCING  , false, 50, RESTORING,        DOWN, UP",
        "RUNNING      , true ,  0, RUNNING,          UP,   UP",
        "RUNNING      , true , 50, RUNNING,          UP,   UP",
        "REBALANCING  , true ,  0, REBALANCING,      UP,   UP",
        "REBALANCING  , true , 50, RESTORING,        UP,   UP",
        "PENDING_SHUTDOWN, true, 0, PENDING_SHUTDOWN, DOWN, UP",
        "PENDING_ERROR, true ,  0, PENDING_ERROR,    DOWN, DOWN",
        "ERROR        , true ,  0, ERROR,            DOWN, DOWN"
    })
    void runningRebalancingAndBrokenAreToldApart(
            @Nullable State state, boolean ranBefore, long left, String word, String ready, String alive) {
        var condition = new StreamsCondition(state, ranBefore, left);

        assertThat(condition.readiness().getStatus().getCode()).isEqualTo(ready);
        assertThat(condition.liveness().getStatus().getCode()).isEqualTo(alive);
        assertThat(condition.readiness().getDetails()).containsEntry("state", word);
    }

    @Test
    void whatIsRestoredIsNotLeftAnyMore() {
        var progress = new RestoreProgress();
        var partition = new TopicPartition("changelog", 0);
        progress.onRestoreStart(partition, "videos-by-id", 100, 150);
        progress.onRestoreStart(new TopicPartition("changelog", 1), "videos-by-id", 0, 7);

        progress.onBatchRestored(partition, "videos-by-id", 120, 20);
        assertThat(progress.recordsLeft()).isEqualTo(37);

        progress.onRestoreEnd(partition, "videos-by-id", 50);
        assertThat(progress.recordsLeft()).isEqualTo(7);

        progress.onRestoreSuspended(new TopicPartition("changelog", 1), "videos-by-id", 0);
        assertThat(progress.recordsLeft()).isZero();
    }
}
