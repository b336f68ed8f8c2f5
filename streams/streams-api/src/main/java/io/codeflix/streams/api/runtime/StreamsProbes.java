package io.codeflix.streams.api.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology's part in readiness and liveness. */
@Configuration(proxyBeanMethods = false)
class StreamsProbes {

    @Bean
    Supplier<StreamsCondition> streamsCondition(StreamsRuntime runtime, StreamsMeters meters) {
        var ranBefore = new AtomicBoolean();
        return () -> {
            var state = runtime.isRunning() ? runtime.streams().state() : null;
            if (state == KafkaStreams.State.RUNNING) {
                ranBefore.set(true);
            }
            return new StreamsCondition(
                    state, ranBefore.get(), meters.restoring().recordsLeft());
        };
    }

    @Bean
    HealthIndicator streams(Supplier<StreamsCondition> streamsCondition) {
        return () -> streamsCondition.get().readiness();
    }

    @Bean
    HealthIndicator streamsAlive(Supplier<StreamsCondition> streamsCondition) {
        return () -> streamsCondition.get().liveness();
    }
}
