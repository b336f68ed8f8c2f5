package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.stack.component.ComponentState;
import io.codeflix.stack.component.ComponentState.Failed;
import io.codeflix.stack.component.ComponentState.Starting;
import io.codeflix.stack.component.ComponentState.Stopped;
import io.codeflix.stack.component.ComponentState.Up;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StackStateTest {
    private static final ComponentState HEALTHY = new Up(OptionalLong.of(7), Duration.ofMillis(1234), "");
    private static final ComponentState ON_ITS_WAY = new Starting(OptionalLong.empty(), "");
    private static final ComponentState NOT_BUILT = new Stopped("not built");
    private static final ComponentState DEAD = new Failed("killed by signal 9");

    @Test
    void whatIsNotBuiltKeepsNobodyFromBeingUp() {
        assertThat(StackState.of(List.of(HEALTHY, NOT_BUILT), false)).isEqualTo(StackState.UP);
    }

    @Test
    void aFailureShowsOnceTheOthersHaveSettled() {
        assertThat(StackState.of(List.of(HEALTHY, DEAD, ON_ITS_WAY), false)).isEqualTo(StackState.STARTING);
        assertThat(StackState.of(List.of(HEALTHY, DEAD), false)).isEqualTo(StackState.DEGRADED);
    }

    @Test
    void aRestartOfSomethingThatWasUpIsALoss() {
        assertThat(StackState.of(List.of(HEALTHY, ON_ITS_WAY), true)).isEqualTo(StackState.DEGRADED);
    }

    @Test
    void aHealthyComponentTellsItsProcessAndHowLongItTook() {
        assertThat(rendered(HEALTHY))
                .isEqualTo(new JsonObject().put("state", "UP").put("pid", 7L).put("readyAfterMillis", 1234L));
    }

    @Test
    void aDeadComponentTellsWhy() {
        assertThat(rendered(DEAD))
                .isEqualTo(new JsonObject().put("state", "FAILED").put("detail", "killed by signal 9"));
    }

    private static JsonObject rendered(ComponentState state) {
        var json = new JsonObject();
        StackFile.render(state, json);
        return json;
    }
}
