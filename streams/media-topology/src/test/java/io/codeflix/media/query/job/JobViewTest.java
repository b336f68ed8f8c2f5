package io.codeflix.media.query.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.Source;
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
import org.junit.jupiter.api.Test;

class JobViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Workflow workflow = new Workflow(Policy.DEFAULT, Ladder.H264);
    private Job job =
            workflow.open(new Opening("a1", "v1", "u1", "k", 1_000), NOW).job();

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

    private void hear(TaskReport report) {
        job = workflow.hear(job, report, NOW).job();
    }
}
