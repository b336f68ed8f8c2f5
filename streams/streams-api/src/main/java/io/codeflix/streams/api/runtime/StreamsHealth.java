package io.codeflix.streams.api.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while the topology runs; a rebalance keeps it ready, because standbys and global views still answer. */
@Component("streams")
class StreamsHealth implements HealthIndicator {
    private final StreamsRuntime runtime;
    private volatile boolean ranOnce;

    StreamsHealth(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Health health() {
        if (!runtime.isRunning()) {
            return Health.down().withDetail("state", "STOPPED").build();
        }
        var state = runtime.streams().state();
        ranOnce |= state == KafkaStreams.State.RUNNING;
        var up = ranOnce && state.isRunningOrRebalancing();
        return (up ? Health.up() : Health.down())
                .withDetail("state", state.name())
                .build();
    }
}
