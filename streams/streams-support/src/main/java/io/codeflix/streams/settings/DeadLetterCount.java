package io.codeflix.streams.settings;

import io.codeflix.trace.Telemetry;
import io.micrometer.core.instrument.Counter;
import java.util.Map;

/** Counts what a topology puts aside, by why. */
public final class DeadLetterCount {
    private static final String NAME = "codeflix.dead.letters";

    private DeadLetterCount() {}

    /** @param config the topology's */
    public static Counter of(Map<String, ?> config, Reason reason) {
        return Counter.builder(NAME)
                .description("Records put aside in the dead-letter topic.")
                .tag("reason", reason.word)
                .register(Telemetry.in(config).meters());
    }

    /** Why a record was put aside. */
    public enum Reason {
        /** Nobody can read its bytes. */
        UNREADABLE("unreadable"),
        /** A processor failed on it. */
        PROCESSING("processing"),
        /** The rules of an aggregate failed on it. */
        DECIDER("decider");

        private final String word;

        Reason(String word) {
            this.word = word;
        }
    }
}
