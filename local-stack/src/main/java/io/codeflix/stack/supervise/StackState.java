package io.codeflix.stack.supervise;

import io.codeflix.stack.component.ComponentState;
import io.codeflix.stack.component.ComponentState.Failed;
import io.codeflix.stack.component.ComponentState.Starting;
import io.codeflix.stack.component.ComponentState.Waiting;
import java.util.Collection;

/** The whole stack in a word. */
public enum StackState {
    /** Not all components have come up or failed for good yet. */
    STARTING,
    /** Everything that can run here is healthy. */
    UP,
    /** Some component isn't healthy. */
    DEGRADED,
    STOPPING,
    DOWN;

    /**
     * Sums up components that are meant to run.
     *
     * @param wasUp whether the stack was up before: a component that starts again is a loss then
     */
    static StackState of(Collection<ComponentState> components, boolean wasUp) {
        if (components.stream().anyMatch(state -> state instanceof Waiting || state instanceof Starting)) {
            return wasUp ? DEGRADED : STARTING;
        }
        return components.stream().anyMatch(Failed.class::isInstance) ? DEGRADED : UP;
    }
}
