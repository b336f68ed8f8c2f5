package io.codeflix.encoder.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.media.RunRef;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopOrdersTest {
    private final StopOrders stops = new StopOrders();
    private final StopSwitch run = StopSwitch.after(Duration.ofHours(1));

    @Test
    void theRunThatIsMeantEnds() {
        stops.begin(run("t1", 2, "r1"), run);
        stops.hear(stop("t1", 2, "r1"));

        assertThatThrownBy(run::check).hasMessageContaining("nobody waits");
    }

    @Test
    void allRunsOfAnAttemptAndOfThoseBeforeItEnd() {
        stops.begin(run("t1", 2, "r1"), run);
        stops.hear(stop("t1", 3, null));

        assertThatThrownBy(run::check).hasMessageContaining("nobody waits");
    }

    @Test
    void otherRunsTasksAndLaterAttemptsGoOn() {
        stops.begin(run("t1", 2, "r1"), run);
        stops.hear(stop("t1", 2, "twin"));
        stops.hear(stop("t2", 2, null));
        stops.hear(stop("t1", 1, null));

        assertThatCode(run::check).doesNotThrowAnyException();
    }

    @Test
    void aTaskWhoseStopCameFirstIsNotBegun() {
        stops.hear(stop("t1", 2, null));
        stops.hear(stop("t1", 1, null));

        assertThat(stops.isStopped("t1", 1)).isTrue();
        assertThat(stops.isStopped("t1", 2)).isTrue();
        assertThat(stops.isStopped("t1", 3)).as("retried since").isFalse();
        stops.begin(run("t1", 2, "r1"), run);
        assertThatThrownBy(run::check).hasMessageContaining("nobody waits");
    }

    @Test
    void aRunThatIsOverIsNotMeantAnyMore() {
        stops.begin(run("t1", 2, "r1"), run);
        stops.end();
        stops.hear(stop("t1", 2, "r1"));

        assertThatCode(run::check).doesNotThrowAnyException();
    }

    private static StopTask stop(String task, int attempt, @Nullable String runId) {
        return StopTask.newBuilder()
                .setTaskId(task)
                .setJobId("j1")
                .setAssetId("a1")
                .setAttempt(attempt)
                .setRunId(runId)
                .setReason("canceled")
                .setSentAt(Instant.EPOCH)
                .build();
    }

    private static RunRef run(String task, int attempt, String runId) {
        return new RunRef(task, "j1", "a1", TaskKind.ENCODE, attempt, runId, "w");
    }
}
