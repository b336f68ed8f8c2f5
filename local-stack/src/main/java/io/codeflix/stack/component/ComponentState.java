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
}
