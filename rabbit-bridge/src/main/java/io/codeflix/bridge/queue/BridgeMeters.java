package io.codeflix.bridge.queue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What was brought across, in which direction. A message that is tried again counts again. */
@Component
public final class BridgeMeters {
    private final Crossing toWorkers;
    private final Crossing toKafka;

    BridgeMeters(MeterRegistry meters) {
        toWorkers = new Crossing(meters, "to_workers");
        toKafka = new Crossing(meters, "to_kafka");
    }

    public Crossing toWorkers() {
        return toWorkers;
    }

    public Crossing toKafka() {
        return toKafka;
    }

    /** One direction. */
    public static final class Crossing {
        private final Counter forwarded;
        private final Counter deadLettered;
        private final Counter failed;

        private Crossing(MeterRegistry meters, String direction) {
            forwarded = counter(meters, direction, "forwarded");
            deadLettered = counter(meters, direction, "dead_lettered");
            failed = counter(meters, direction, "failed");
        }

        private static Counter counter(MeterRegistry meters, String direction, String result) {
            return Counter.builder("codeflix.bridge.messages")
                    .description("Messages brought across; what is tried again counts again.")
                    .tag("direction", direction)
                    .tag("result", result)
                    .register(meters);
        }

        public CompletableFuture<Void> forwards(CompletableFuture<Void> sent) {
            return counted(sent, forwarded);
        }

        public CompletableFuture<Void> deadLetters(CompletableFuture<Void> sent) {
            return counted(sent, deadLettered);
        }

        /** Nacked, returned, not confirmed in time, or never sent. */
        public void failed() {
            failed.increment();
        }

        private CompletableFuture<Void> counted(CompletableFuture<Void> sent, Counter success) {
            return sent.whenComplete((_, failure) -> (failure == null ? success : failed).increment());
        }
    }
}
