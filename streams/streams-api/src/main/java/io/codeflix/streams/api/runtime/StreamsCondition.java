package io.codeflix.streams.api.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * How the topology is, and what that means to those who ask.
 *
 * @param state null before the start and after the stop
 * @param ranBefore whether it ran since the process began: then whole views are there, and stay
 * @param recordsLeft what the state stores still lack
 */
record StreamsCondition(KafkaStreams.@Nullable State state, boolean ranBefore, long recordsLeft) {

    /**
     * Ready once it ran. A rebalance keeps it ready, since whole views and standbys still answer, and so does a broker that
     * is away: taking all instances out at once would turn reads that work into errors.
     */
    Health readiness() {
        var ready = state != null
                && (state == KafkaStreams.State.RUNNING || (ranBefore && state == KafkaStreams.State.REBALANCING));
        return details(ready ? Health.up() : Health.down());
    }

    /** Dead only where waiting doesn't help: the topology broke, and a new process may get further. */
    Health liveness() {
        var broken = state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR;
        return details(broken ? Health.down() : Health.up());
    }

    private Health details(Health.Builder health) {
        return health.withDetail("state", word())
                .withDetail("recordsToRestore", recordsLeft)
                .build();
    }

    /** Kafka Streams calls restoring a rebalance too; to who waits for it, it is something else. */
    private String word() {
        if (state == null) {
            return "STOPPED";
        }
        return state == KafkaStreams.State.REBALANCING && recordsLeft > 0 ? "RESTORING" : state.name();
    }
}
