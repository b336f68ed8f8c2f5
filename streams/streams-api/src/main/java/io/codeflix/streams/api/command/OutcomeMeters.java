package io.codeflix.streams.api.command;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.streams.api.problem.NotYetException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** How long commands wait for their outcome, as who asked feels it, and what the outcomes are. */
final class OutcomeMeters {
    private static final String NAME = "codeflix.command.outcome";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;

    OutcomeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    CommandOutcome time(SpecificRecord command, Supplier<CommandOutcome> exchange) {
        var sample = Timer.start(meters);
        try {
            var outcome = exchange.get();
            var problem = outcome.getProblem();
            sample.stop(timer(
                    command,
                    outcome.getStatus().name().toLowerCase(Locale.ROOT),
                    problem == null ? "none" : problem.getCode()));
            return outcome;
        } catch (NotYetException e) {
            sample.stop(timer(command, "none_in_time", "none"));
            throw e;
        }
    }

    /** Bounded: commands and codes come out of our own contract. */
    private Timer timer(SpecificRecord command, String status, String code) {
        return Timer.builder(NAME)
                .description("Time from sending a command to its committed outcome.")
                .tag("command", command.getSchema().getName())
                .tag("status", status)
                .tag("code", code)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
