package io.codeflix.cli.stack;

import io.codeflix.cli.stack.StackReport.Component;
import io.codeflix.cli.stack.StackReport.ComponentState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells a component that has failed for good from one that the supervisor starts again in a moment. */
final class LastingFailure {

    private static final Duration LASTING = Duration.ofSeconds(3);
    /** One that was up before gets longer and longer pauses between its starts. */
    private static final Duration LASTING_AFTER_UP = Duration.ofSeconds(12);

    private final Map<String, Long> sinceNanos = new HashMap<>();

    /** The first that has been down for a while, in the order in which they failed. */
    Optional<Component> in(StackReport report) {
        long now = System.nanoTime();
        var lasting = report.state() == StackReport.State.DEGRADED ? LASTING_AFTER_UP : LASTING;
        for (var component : report.components()) {
            if (component.state() == ComponentState.FAILED) {
                sinceNanos.putIfAbsent(component.name(), now);
            } else {
                sinceNanos.remove(component.name());
            }
        }
        return sinceNanos.entrySet().stream()
                .filter(entry -> now - entry.getValue() > lasting.toNanos())
                .min(Map.Entry.comparingByValue())
                .flatMap(entry -> report.components().stream()
                        .filter(component -> component.name().equals(entry.getKey()))
                        .findFirst());
    }
}
