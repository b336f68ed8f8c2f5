package io.codeflix.media.query.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Ladder;
import io.codeflix.media.model.job.Opening;
import io.codeflix.media.model.job.Policy;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.model.job.Progress;
import io.codeflix.media.model.job.Run;
import io.codeflix.media.model.job.TaskReport;
import io.codeflix.media.model.job.Workflow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Workflow workflow = new Workflow(Policy.DEFAULT, Ladder.H264);
    private Job job = workflow.open(new Opening("a1", "v1", Slot.VIDEO, "u1", "k", 1_000), NOW)
            .job();

    @Test
    void aJobThatWaitsHasDoneNothing() {
        assertThat(JobView.of(job)).extracting(JobView::percent, JobView::stage).containsExactly(0.0, "");
    }

    @Test
    void theWholeIsWeighedByWhatTasksTake() {
        // Given
        var source = new Source("mov,mp4", 30_000, 426, 240, 720, 24, 1, "h264", "");
        hear(new TaskReport.Succeeded(
                new Run("a1-encode-inspect", 1, "r1", "w"), new Product.Inspected(source, null), 0));
        // When
        var run = new Run("a1-encode-encode-0", 1, "r2", "w");
        hear(new TaskReport.Progressed(run, new Progress(50, "encode", 2.5, 6L)));
        // Then
        JobView view = JobView.of(job);
        assertThat(view.percent()).isEqualTo(49.0);
        assertThat(view.stage()).isEqualTo("encode");
        assertThat(view.speed()).isEqualTo(2.5);
        assertThat(view.etaSeconds()).isEqualTo(6L);
        assertThat(view.tasks()).extracting(JobView.TaskView::percent).containsExactly(100.0, 50.0, 0.0);
    }

    @Test
    void aFailedAttemptSaysWhyWhatFfmpegSaidAndWhenTheNextFollows() {
        // When
        hear(failed(true, "disk-full"));
        // Then
        JobView view = JobView.of(job);
        assertThat(view.nextTryAt()).isEqualTo(NOW.plus(Policy.DEFAULT.firstBackOff()));
        assertThat(view.failure()).as("the job itself goes on").isNull();
        assertThat(view.tasks().getFirst()).satisfies(task -> {
            assertThat(task.nextTryAt()).isEqualTo(view.nextTryAt());
            assertThat(task.attempt()).isEqualTo(1);
            assertThat(task.lastAttempt()).isEqualTo(3);
            assertThat(task.failure()).isEqualTo("No room");
            assertThat(task.advice()).contains("retry the job");
            assertThat(task.logTail()).containsExactly("No space left on device");
        });
    }

    @Test
    void aFailedJobSaysWhatToDo() {
        // When
        hear(failed(false, "unreadable-media"));
        // Then
        JobView view = JobView.of(job);
        assertThat(view.failure()).isEqualTo("No room");
        assertThat(view.advice()).contains("upload the new file");
        assertThat(view.nextTryAt()).isNull();
    }

    @Test
    void whatSucceededInTheEndHasNoFailure() {
        // Given
        hear(failed(true, "disk-full"));
        job = workflow.tick(job, NOW.plusSeconds(5)).job();
        // When
        hear(new TaskReport.Succeeded(
                new Run("a1-encode-inspect", 2, "r2", "w"),
                new Product.Inspected(new Source("mov,mp4", 30_000, 426, 240, 720, 24, 1, "h264", ""), null),
                0));
        // Then
        assertThat(JobView.of(job).tasks().getFirst())
                .extracting(JobView.TaskView::failure, JobView.TaskView::advice)
                .containsExactly(null, null);
    }

    private static TaskReport failed(boolean retryable, String code) {
        return new TaskReport.Failed(
                new Run("a1-encode-inspect", 1, "r1", "w"),
                code,
                "No room",
                retryable,
                List.of("No space left on device"));
    }

    private void hear(TaskReport report) {
        job = workflow.hear(job, report, NOW).job();
    }
}
