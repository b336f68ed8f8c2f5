package io.codeflix.media.topology;

import static io.codeflix.media.topology.Records.complete;
import static io.codeflix.media.topology.Records.meta;
import static io.codeflix.media.topology.Records.register;
import static io.codeflix.media.topology.Records.retry;
import static io.codeflix.media.topology.Records.run;
import static io.codeflix.media.topology.Records.started;
import static io.codeflix.media.topology.Records.succeeded;
import static io.codeflix.media.topology.Records.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.VideoState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.media.AssetCondemned;
import io.codeflix.media.AssetFreed;
import io.codeflix.media.AssetRemoved;
import io.codeflix.media.AssetRestored;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.DeleteAsset;
import io.codeflix.media.JobState;
import io.codeflix.media.JobStatus;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.RemovalReason;
import io.codeflix.media.ReportFreed;
import io.codeflix.media.RestoreAsset;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.model.job.Policy;
import io.codeflix.streams.testkit.TopologyHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files of a video that is deleted, restored, or gets a newer film. */
class VideoUpkeepTest {
    private static final Duration RETENTION = Duration.ofDays(3);
    private static final Instant START = TopologyHarness.START;

    @TempDir
    Path state;

    private TopologyHarness media;

    @BeforeEach
    void start() {
        media = new TopologyHarness(
                state,
                MediaTopics.DEAD_LETTERS,
                (config, serdes) -> new MediaTopology(
                                config,
                                serdes,
                                Policy.DEFAULT,
                                new Patience(Duration.ofDays(7), RETENTION),
                                (_, _) -> {},
                                (_, _) -> {})
                        .build());
        tellOf(video());
    }

    @AfterEach
    void stop() {
        media.close();
    }

    @Test
    void aVideoThatIsDeletedWhileItIsEncodedStopsItsJob() {
        // Given
        upload("a1");
        media.send(MediaTopics.TASK_EVENTS, "a1", started(run(order(), "r1")));
        // When
        tellOf(deleted(START.plus(RETENTION)));
        // Then
        StopTask stop = media.last(MediaTopics.TASK_COMMANDS, StopTask.class);
        assertThat(stop.getTaskId()).isEqualTo("a1-encode-inspect");
        assertThat(stop.getRunId()).isNull();
        assertThat(job("a1").getStatus()).isEqualTo(JobStatus.CANCELED);
        assertThat(job("a1").getFailure()).isEqualTo("Its video was deleted, so the encoding was stopped");
        assertThat(asset("a1").getStatus()).isEqualTo(AssetStatus.CANCELED);
        assertThat(asset("a1").getRemoval().getDue()).isEqualTo(START.plus(RETENTION));
        assertThat(asset("a1").getRemoval().getReason()).isEqualTo(RemovalReason.VIDEO_DELETED);
    }

    @Test
    void aTombstoneIsADeletionToo() {
        // Given
        upload("a1");
        // When
        media.send(CatalogTopics.VIDEO_STATE, "video-1", null);
        // Then
        assertThat(job("a1").getStatus()).isEqualTo(JobStatus.CANCELED);
        assertThat(asset("a1").getRemoval().getDue()).isEqualTo(START.plus(RETENTION));
    }

    @Test
    void anUploadThatIsOpenWhenItsVideoIsDeletedIsNotTaken() {
        // Given
        media.send(MediaTopics.ASSET_COMMANDS, "a1", register());
        tellOf(deleted(START.plus(RETENTION)));
        media.values(MediaTopics.OUTCOMES);
        // When
        media.send(MediaTopics.ASSET_COMMANDS, "a1", complete());
        // Then
        assertThat(media.last(MediaTopics.OUTCOMES, CommandOutcome.class).getStatus())
                .isEqualTo(OutcomeStatus.REFUSED);
        assertThat(jobs("a1")).isNull();
    }

    @Test
    void anAssetThatIsRegisteredAfterItsVideoWasDeletedGoesAtOnce() {
        // Given
        tellOf(deleted(START.plusSeconds(60)));
        // When
        media.send(MediaTopics.ASSET_COMMANDS, "a1", register());
        // Then
        assertThat(asset("a1").getRemoval().getDue()).isEqualTo(START.plus(RETENTION));
    }

    @Test
    void anAssetOfAVideoThatTheLogNeverToldOfGoesInTheEnd() {
        // Given
        var lost = RegisterAsset.newBuilder(register()).setVideoId("nobody").build();
        media.send(MediaTopics.ASSET_COMMANDS, "a1", lost);
        // When
        media.advance(Duration.ofMinutes(59));
        // Then
        assertThat(asset("a1").getRemoval()).isNull();
        // When
        media.advance(Duration.ofMinutes(2));
        // Then
        assertThat(asset("a1").getRemoval().getReason()).isEqualTo(RemovalReason.VIDEO_DELETED);
    }

    @Test
    void aVideoThatComesBackBringsItsFileBackAndItsJobGoesOn() {
        // Given
        upload("a1");
        runThrough("a1", "r1");
        RunTask encode = order();
        media.send(MediaTopics.TASK_EVENTS, "a1", started(run(encode, "r2")));
        tellOf(deleted(START.plus(RETENTION)));
        media.values(MediaTopics.TASK_COMMANDS);
        media.values(MediaTopics.ASSET_EVENTS);
        // When
        tellOf(video());
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).hasAtLeastOneElementOfType(AssetRestored.class);
        assertThat(asset("a1").getRemoval()).isNull();
        RunTask again = order();
        assertThat(again.getTaskId()).as("what was done stays done").isEqualTo(encode.getTaskId());
        assertThat(again.getAttempt()).isEqualTo(2);
        // When: nobody removes what came back
        media.advance(RETENTION.multipliedBy(2));
        // Then
        assertThat(asset("a1").getStatus()).isNotEqualTo(AssetStatus.REMOVED);
    }

    @Test
    void whenItsTimeIsOverAnAssetIsRemovedForGoodOnce() {
        // Given
        upload("a1");
        tellOf(deleted(START.plus(RETENTION)));
        media.values(MediaTopics.ASSET_EVENTS);
        // When
        media.advance(RETENTION.minusSeconds(1));
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).isEmpty();
        // When
        media.advance(Duration.ofSeconds(2));
        media.advance(RETENTION);
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).hasExactlyElementsOfTypes(AssetRemoved.class);
        assertThat(asset("a1").getStatus()).isEqualTo(AssetStatus.REMOVED);
        // When: the video comes back in the last moment, or its job is wanted
        tellOf(video());
        media.send(MediaTopics.JOB_COMMANDS, "a1", retry("late"));
        // Then
        assertThat(asset("a1").getStatus()).isEqualTo(AssetStatus.REMOVED);
        assertThat(job("a1").getStatus()).isEqualTo(JobStatus.CANCELED);
        // When
        media.send(MediaTopics.ASSET_COMMANDS, "a1", new ReportFreed(meta(), 4_711L));
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).hasExactlyElementsOfTypes(AssetFreed.class);
        assertThat(asset("a1").getFreedBytes()).isEqualTo(4_711L);
    }

    @Test
    void aFilmThatANewerOneReplacesGoesAndComesBackInItsPlace() {
        // Given
        ready("a1");
        media.advance(Duration.ofSeconds(1));
        ready("a2");
        // When
        tellOf(video("a2", MediaStatus.COMPLETED, false));
        // Then
        assertThat(asset("a1").getRemoval().getReason()).isEqualTo(RemovalReason.REPLACED);
        assertThat(asset("a1").getStatus()).isEqualTo(AssetStatus.READY);
        assertThat(asset("a2").getRemoval()).isNull();
        // When
        media.advance(Duration.ofSeconds(1));
        media.send(MediaTopics.ASSET_COMMANDS, "a1", new RestoreAsset(meta()));
        // Then: both stay until the catalog plays the one that was restored
        assertThat(asset("a1").getRemoval()).isNull();
        assertThat(asset("a2").getRemoval()).isNull();
        // When
        tellOf(video("a1", MediaStatus.COMPLETED, false));
        // Then
        assertThat(asset("a1").getRemoval()).isNull();
        assertThat(asset("a2").getRemoval().getReason()).isEqualTo(RemovalReason.REPLACED);
    }

    @Test
    void whatAPersonDeletedInTheMomentItWasPublishedIsGivenBack() {
        // Given
        ready("a1");
        media.send(MediaTopics.ASSET_COMMANDS, "a1", new DeleteAsset(meta()));
        assertThat(asset("a1").getRemoval().getReason()).isEqualTo(RemovalReason.ASKED);
        // When
        tellOf(video("a1", MediaStatus.COMPLETED, true));
        // Then
        assertThat(asset("a1").getRemoval()).isNull();
    }

    @Test
    void aJobIsNotRetriedForAFileThatGoes() {
        // Given
        upload("a1");
        media.send(MediaTopics.ASSET_COMMANDS, "a1", new DeleteAsset(meta()));
        media.values(MediaTopics.OUTCOMES);
        // When
        media.send(MediaTopics.JOB_COMMANDS, "a1", retry("c1"));
        // Then
        var outcome = media.last(MediaTopics.OUTCOMES, CommandOutcome.class);
        assertThat(outcome.getStatus()).isEqualTo(OutcomeStatus.REFUSED);
        assertThat(outcome.getProblem().getDetail())
                .isEqualTo("It was deleted, so there is nothing to encode; restore it first.");
    }

    @Test
    void everyoneIsToldOnceHoweverOftenTheVideoChanges() {
        // Given
        upload("a1");
        media.values(MediaTopics.ASSET_EVENTS);
        // When
        tellOf(deleted(START.plus(RETENTION)));
        tellOf(deleted(START.plus(RETENTION)));
        // Then
        List<SpecificRecord> facts = media.values(MediaTopics.ASSET_EVENTS);
        assertThat(facts).filteredOn(AssetCondemned.class::isInstance).hasSize(1);
    }

    private void upload(String asset) {
        media.send(MediaTopics.ASSET_COMMANDS, asset, register());
        media.send(MediaTopics.ASSET_COMMANDS, asset, complete());
    }

    private void ready(String asset) {
        upload(asset);
        runThrough(asset, asset + "-1");
        runThrough(asset, asset + "-2");
        runThrough(asset, asset + "-3");
        assertThat(asset(asset).getStatus()).isEqualTo(AssetStatus.READY);
    }

    private void runThrough(String asset, String runId) {
        var run = run(order(), runId);
        media.send(MediaTopics.TASK_EVENTS, asset, started(run));
        media.send(MediaTopics.TASK_EVENTS, asset, succeeded(run));
    }

    private void tellOf(VideoState video) {
        media.send(CatalogTopics.VIDEO_STATE, video.getId(), video);
    }

    private static VideoState deleted(Instant restorableUntil) {
        return VideoState.newBuilder(video())
                .setDeletedAt(START)
                .setRestorableUntil(restorableUntil)
                .build();
    }

    private RunTask order() {
        return media.last(MediaTopics.TASK_COMMANDS, RunTask.class);
    }

    private AssetState asset(String id) {
        return media.driver()
                .<String, AssetState>getKeyValueStore("assets-by-id")
                .get(id);
    }

    private JobState job(String asset) {
        return Objects.requireNonNull(jobs(asset));
    }

    private @Nullable JobState jobs(String asset) {
        return media.driver()
                .<String, JobState>getKeyValueStore("jobs-by-asset")
                .get(asset);
    }
}
