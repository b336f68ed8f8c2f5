package io.codeflix.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;

/**
 * What processors and handlers that Kafka makes tell of themselves to. It travels in the configuration, the only thing
 * that Kafka hands them.
 */
public record Telemetry(Tracing tracing, MeterRegistry meters) {
    /** Its key in the configuration of a client or a topology. */
    public static final String CONFIG = "codeflix.telemetry";

    private static final Telemetry OFF = new Telemetry(Tracing.off(), new SimpleMeterRegistry());

    /** The one in a configuration; one that nobody listens to where there is none. */
    public static Telemetry in(Map<String, ?> config) {
        return config.get(CONFIG) instanceof Telemetry telemetry ? telemetry : OFF;
    }
}
