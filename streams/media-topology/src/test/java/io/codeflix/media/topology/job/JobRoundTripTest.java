package io.codeflix.media.topology.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.EncodeResult;
import io.codeflix.media.JobState;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskState;
import io.codeflix.streams.testkit.fixture.Assets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a state record says is still there when it has been through the model: a change of one thing keeps all others. */
class JobRoundTripTest {

    /** The trace isn't the model's business: the runner puts it back. */
    @Test
    void theModelKeepsEverythingThatAStateSays() {
        var full = Assets.job().setTraceparent(null);
        JobState job = full.setTasks(
                        full.getTasks().stream().map(JobRoundTripTest::current).toList())
                .build();

        assertThat(JobRecords.record(JobRecords.of(job))).isEqualTo(job);
    }

    /** Sentences of earlier workers become warnings, so a task of today has none. */
    private static TaskState current(TaskState task) {
        var output = task.getOutput();
        return output == null || output.getEncoded() == null
                ? task
                : TaskState.newBuilder(task)
                        .setOutput(TaskOutput.newBuilder(output)
                                .setEncoded(EncodeResult.newBuilder(output.getEncoded())
                                        .setWarnings(List.of())
                                        .build())
                                .build())
                        .build();
    }
}
