package io.codeflix.stack.component;

import java.time.Duration;
import java.util.OptionalLong;

/** What a component is doing. */
public sealed interface ComponentState {

    /** Others have to be up first. */
    record Waiting(String detail) implements ComponentState {}

    /** On its way; no process yet while it prepares. */
    record Starting(OptionalLong pid, String detail) implements ComponentState {}

    /** Healthy. */
    record Up(OptionalLong pid, Duration readyAfter, String detail) implements ComponentState {}

    /** Died or never became healthy; the detail says why, with the last lines of its log. */
    record Failed(String detail) implements ComponentState {}

    /** Not running, on purpose. */
    record Stopped(String detail) implements ComponentState {}

    /** For logs. */
    default String summary() {
        return switch (this) {
            case Waiting(String detail) -> "waiting" + suffix(detail);
            case Starting(OptionalLong pid, String detail) ->
                "starting" + (pid.isPresent() ? " as process " + pid.getAsLong() : "") + suffix(detail);
            case Up up -> "up after %d ms".formatted(up.readyAfter().toMillis()) + suffix(up.detail());
            case Failed(String detail) -> "failed" + suffix(detail);
            case Stopped(String detail) -> "stopped" + suffix(detail);
        };
    }

    private static String suffix(String detail) {
        return detail.isEmpty() ? "" : ": " + detail;
    }
}
