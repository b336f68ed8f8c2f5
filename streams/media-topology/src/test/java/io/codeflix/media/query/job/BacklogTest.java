package io.codeflix.media.query.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.media.InspectResult;
import io.codeflix.media.JobState;
import io.codeflix.media.JobStatus;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskState;
import io.codeflix.media.TaskStatus;
import io.codeflix.media.topology.Records;
import io.codeflix.streams.testkit.fixture.Assets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final double FILM_SECONDS = Records.film().getDurationMillis() / 1e3;

    private final Backlog backlog = new Backlog();

    @Test
    void aFilmThatNobodyLookedAtYetWaitsAsATaskAndHasNoLength() {
        backlog.changed("a1", job(NOON, task(TaskKind.INSPECT, TaskStatus.QUEUED)));

        assertThat(backlog.queued(io.codeflix.media.model.job.TaskKind.INSPECT)).isEqualTo(1);
        assertThat(backlog.sourceSecondsToEncode()).isZero();
    }

    @Test
    void anInspectedFilmWaitsWithAllItsSecondsAndFewerAsItsEncodeGoesOn() {
        backlog.changed("a1", job(NOON, inspected(), task(TaskKind.ENCODE, TaskStatus.QUEUED)));
        assertThat(backlog.sourceSecondsToEncode()).isCloseTo(FILM_SECONDS, within(0.001));

        backlog.changed("a1", job(NOON, inspected(), encoding(25)));
        assertThat(backlog.sourceSecondsToEncode()).isCloseTo(FILM_SECONDS * 0.75, within(0.001));
        assertThat(backlog.leased(io.codeflix.media.model.job.TaskKind.ENCODE)).isEqualTo(1);

        backlog.changed("a1", job(NOON, inspected(), task(TaskKind.ENCODE, TaskStatus.SUCCEEDED)));
        assertThat(backlog.sourceSecondsToEncode()).isZero();
    }

    @Test
    void theAgeOfTheOldestCountsFromWhenItWasQueuedNotFromWhenItsJobLastChanged() {
        backlog.changed("a1", job(NOON, task(TaskKind.INSPECT, TaskStatus.QUEUED)));
        backlog.changed("a1", job(NOON.plusSeconds(50), task(TaskKind.INSPECT, TaskStatus.QUEUED)));
        backlog.changed("a2", job(NOON.plusSeconds(30), task(TaskKind.INSPECT, TaskStatus.QUEUED)));

        assertThat(backlog.oldestQueued(io.codeflix.media.model.job.TaskKind.INSPECT, NOON.plusSeconds(60)))
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(backlog.oldestQueued(io.codeflix.media.model.job.TaskKind.PACKAGE, NOON))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aTaskThatWaitsForAnotherAttemptBacksOffAndOneThatWaitsForOthersDoesNot() {
        var lost = TaskState.newBuilder(task(TaskKind.INSPECT, TaskStatus.WAITING))
                .setNotBefore(NOON)
                .build();
        backlog.changed("a1", job(NOON, lost, task(TaskKind.ENCODE, TaskStatus.WAITING)));

        assertThat(backlog.backingOff(io.codeflix.media.model.job.TaskKind.INSPECT))
                .isEqualTo(1);
        assertThat(backlog.backingOff(io.codeflix.media.model.job.TaskKind.ENCODE))
                .isZero();
    }

    @Test
    void whatIsOverOrGoneWeighsNothing() {
        backlog.changed("a1", job(NOON, inspected(), encoding(25)));
        backlog.changed("a2", job(NOON, inspected(), encoding(25)));

        backlog.changed(
                "a1",
                JobState.newBuilder(job(NOON, inspected(), encoding(25)))
                        .setStatus(JobStatus.CANCELED)
                        .build());
        backlog.changed("a2", null);

        assertThat(backlog.leased(io.codeflix.media.model.job.TaskKind.ENCODE)).isZero();
        assertThat(backlog.sourceSecondsToEncode()).isZero();
    }

    private static TaskState inspected() {
        return TaskState.newBuilder(task(TaskKind.INSPECT, TaskStatus.SUCCEEDED))
                .setOutput(TaskOutput.newBuilder()
                        .setInspected(new InspectResult(Records.film(), null))
                        .build())
                .build();
    }

    private static TaskState encoding(double percent) {
        return TaskState.newBuilder(task(TaskKind.ENCODE, TaskStatus.RUNNING))
                .setPercent(percent)
                .build();
    }

    private static TaskState task(TaskKind kind, TaskStatus status) {
        return TaskState.newBuilder()
                .setId("a1-encode-" + kind)
                .setKind(kind)
                .setStatus(status)
                .setAttempt(1)
                .build();
    }

    private static JobState job(Instant updatedAt, TaskState... tasks) {
        return Assets.job()
                .setId("a1-encode")
                .setVersion(1)
                .setAssetId("a1")
                .setVideoId("v1")
                .setOwnerId("o1")
                .setSourceKey("originals/a1")
                .setStatus(JobStatus.RUNNING)
                .setTasks(List.of(tasks))
                .setCreatedAt(NOON)
                .setUpdatedAt(updatedAt)
                .build();
    }
}
