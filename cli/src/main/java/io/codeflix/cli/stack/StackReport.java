package io.codeflix.cli.stack;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the supervisor writes into {@code stack.json} at each change. */
public record StackReport(
        long supervisorPid,
        State state,
        @Nullable URI baseUrl,
        @Nullable Instant startedAt,
        @Nullable Long readyAfterMillis,
        List<Component> components,
        @Nullable String amqp,
        @Nullable Endpoints endpoints) {

    /** Where tools find the parts that have no place behind the gateway. */
    public record Endpoints(String kafka, URI registry, URI amqp) {}

    public enum State {
        STARTING,
        UP,
        DEGRADED,
        STOPPING,
        DOWN
    }

    public record Component(
            String name,
            ComponentState state,
            @Nullable Long pid,
            @Nullable Integer port,
            @Nullable String log,
            @Nullable Long readyAfterMillis,
            @Nullable String detail) {}

    public enum ComponentState {
        WAITING,
        STARTING,
        UP,
        FAILED,
        STOPPED
    }

    static StackReport down() {
        return new StackReport(0, State.DOWN, null, null, null, List.of(), null, null);
    }

    StackReport asDown() {
        return new StackReport(0, State.DOWN, baseUrl, null, null, List.of(), amqp, null);
    }

    public long upCount() {
        return count(ComponentState.UP);
    }

    public long count(ComponentState wanted) {
        return components.stream().filter(c -> c.state() == wanted).count();
    }
}
