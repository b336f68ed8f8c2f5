package io.codeflix.media.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.EncodedWindow.EncodedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final Instant T0 = Instant.parse("2026-11-20T12:00:00Z");
    private static final Policy POLICY =
            new Policy(Duration.ofSeconds(30), Duration.ofMinutes(10), 3, Duration.ofSeconds(5), Duration.ofSeconds(8));
    private static final Source FILM = new Source("mov,mp4", 30_000, 1280, 720, 720, 24, 1, "h264", "aac");
    private static final String INSPECT = "a1-encode-inspect";
    private static final String ENCODE = "a1-encode-encode-0";
    private static final String PACKAGE = "a1-encode-package";

    private final Workflow workflow = new Workflow(POLICY, Ladder.H264);
    private Instant now = T0;
    private Step last = workflow.open(new Opening("a1", "v1", Slot.VIDEO, "u1", "originals/a1/source", 22_000_000), T0);

    @Nested
    class TheHappyPath {

        @Test
        void anUploadedOriginalIsInspectedFirst() {
            assertThat(last.job().status()).isEqualTo(JobStatus.QUEUED);
            assertThat(last.facts()).containsExactly(new JobFact.Opened());
            assertThat(last.job().version()).isEqualTo(1);
            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(INSPECT);
                assertThat(order.attempt()).isEqualTo(1);
                assertThat(order.lease()).isEqualTo(POLICY.lease());
                assertThat(order.spec()).isEqualTo(new TaskSpec.Inspect("originals/a1/source", "posters/a1/", false));
            });
        }

        @Test
        void theFirstStartTellsTheAsset() {
            started(INSPECT, 1, "r1");

            assertThat(last.job().status()).isEqualTo(JobStatus.RUNNING);
            assertThat(last.reports()).containsExactly(new AssetReport.Processing());
            assertThat(task(INSPECT).deadline()).isEqualTo(now.plus(POLICY.lease()));
        }

        @Test
        void anInspectedFilmIsEncodedInOneWindowWithTheLadderThatFits() {
            inspected();

            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(ENCODE);
                var spec = (TaskSpec.Encode) order.spec();
                assertThat(spec.rungs()).extracting(Rung::name).containsExactly("240p", "360p", "480p", "720p");
                assertThat(spec.gopFrames()).isEqualTo(48);
                assertThat(spec.frames()).isEqualTo(720);
                assertThat(spec.last()).isTrue();
                assertThat(spec.audioBitsPerSecond()).isEqualTo(128_000);
            });
        }

        @Test
        void anEncodedFilmIsPackagedFromItsWindows() {
            inspected();
            encoded();

            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(PACKAGE);
                assertThat(((TaskSpec.Package) order.spec()).windows()).containsExactly(window("r2"));
            });
        }

        @Test
        void aPackagedFilmEndsTheJobAndIsReady() {
            inspected();
            encoded();
            started(PACKAGE, 1, "r3");
            succeeded(PACKAGE, 1, "r3", new Product.Packaged(packageOf("r3")));

            assertThat(last.job().status()).isEqualTo(JobStatus.SUCCEEDED);
            assertThat(last.facts()).last().isEqualTo(new JobFact.Succeeded());
            assertThat(last.reports())
                    .containsExactly(new AssetReport.Ready(FILM, packageOf("r3"), "posters/a1/r1/poster.jpg"));
            assertThat(last.job().due()).isEmpty();
        }

        @Test
        void aFilmWithoutPictureHasNoRungs() {
            started(INSPECT, 1, "r1");
            Source sound = new Source("mp3", 30_000, 0, 0, 0, 0, 1, "", "mp3");
            succeeded(INSPECT, 1, "r1", new Product.Inspected(sound, null));

            assertThat(((TaskSpec.Encode) last.orders().getFirst().spec()).rungs())
                    .isEmpty();
        }
    }

    @Nested
    class Images {
        private static final String IMAGE = "a1-encode-image";

        @BeforeEach
        void anImageIsUploaded() {
            last = workflow.open(new Opening("a1", "v1", Slot.THUMBNAIL, "u1", "originals/a1/source", 40_000), T0);
        }

        @Test
        void anImageIsOneTaskWithTheWidthsOfItsSlot() {
            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(IMAGE);
                assertThat(order.spec())
                        .isEqualTo(new TaskSpec.Image("originals/a1/source", "images/a1/", List.of(640, 320)));
                assertThat(order.timeLimit()).isEqualTo(Duration.ofMinutes(2));
            });
        }

        @Test
        void whatComesOutIsToldToTheAsset() {
            succeeded(IMAGE, 1, "r1", new Product.Imaged(imagePackage("r1")));

            assertThat(last.job().status()).isEqualTo(JobStatus.SUCCEEDED);
            assertThat(last.reports())
                    .containsExactly(new AssetReport.Processing(), new AssetReport.ImageReady(imagePackage("r1")));
        }

        @Test
        void filesOfAnotherRunAreNotTaken() {
            succeeded(IMAGE, 1, "r1", new Product.Imaged(imagePackage("r2")));

            assertThat(last.job().status()).isEqualTo(JobStatus.RUNNING);
            assertThat(task(IMAGE).failure()).extracting(Failure::code).isEqualTo("wrong-result");
        }

        @Test
        void aWorkerThatFallsSilentLosesItLikeAnyOther() {
            started(IMAGE, 1, "r1");
            after(POLICY.lease());
            tick();

            assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(2);
        }

        private static ImagePackage imagePackage(String runId) {
            return new ImagePackage(
                    runId, List.of(new ImagePackage.ImageFile(640, 360, 1_000, "images/a1/" + runId + "/640.jpg")));
        }
    }

    @Nested
    class Leases {

        @Test
        void progressExtendsTheLeaseWithoutANewVersion() {
            started(INSPECT, 1, "r1");
            long version = last.job().version();
            after(Duration.ofSeconds(29));
            progressed(INSPECT, 1, "r1", 40);

            assertThat(task(INSPECT).deadline()).isEqualTo(now.plus(POLICY.lease()));
            assertThat(task(INSPECT).progress().percent()).isEqualTo(40);
            assertThat(last.job().version()).isEqualTo(version);
            assertThat(last.facts()).isEmpty();
        }

        @Test
        void aLeaseThatHasNotLapsedIsLeftAlone() {
            started(INSPECT, 1, "r1");
            Job before = last.job();
            after(Duration.ofSeconds(29));
            tick();

            assertThat(last.changesNothing(before)).isTrue();
        }

        @Test
        void aLapsedLeaseIssuesTheTaskWithTheNextAttempt() {
            started(INSPECT, 1, "r1");
            after(POLICY.lease());
            tick();

            assertThat(last.facts())
                    .containsExactly(new JobFact.TaskFailed(
                            INSPECT, 1, "lease-lapsed", "Worker 'w' fell silent for 30 seconds"));
            assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(2);
            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.QUEUED);
        }

        @Test
        void aRunThatFellSilentGoesOnWhereItSpeaksBeforeAnotherStarts() {
            inspected();
            started(ENCODE, 1, "r2");
            after(POLICY.lease());
            tick();
            progressed(ENCODE, 1, "r2", 60);

            assertThat(task(ENCODE).status()).isEqualTo(TaskStatus.RUNNING);
            assertThat(task(ENCODE).progress().percent()).isEqualTo(60);
            assertThat(task(ENCODE).deadline()).isEqualTo(now.plus(POLICY.lease()));
            assertThat(task(ENCODE).lastAttempt() - task(ENCODE).attempt())
                    .as("attempts left, none of which was lost")
                    .isEqualTo(POLICY.attempts() - 1);
            succeeded(ENCODE, 1, "r2", new Product.Encoded(window("r2")));
            assertThat(task(ENCODE).status()).isEqualTo(TaskStatus.SUCCEEDED);
        }

        @Test
        void theResultOfARunThatFellSilentIsTaken() {
            started(INSPECT, 1, "r1");
            after(POLICY.lease());
            tick();
            after(POLICY.queueDeadline());
            tick();
            succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, null));

            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.SUCCEEDED);
        }

        @Test
        void whoStartsTheCopyInTheQueueOfARunThatGoesOnIsToldToStop() {
            started(INSPECT, 1, "r1");
            after(POLICY.lease());
            tick();
            progressed(INSPECT, 1, "r1", 60);
            started(INSPECT, 2, "r2");

            assertThat(last.stops()).containsExactly(new TaskStop(INSPECT, 2, "r2", "The run does not hold its task"));
            assertThat(task(INSPECT).run()).extracting(Run::runId).isEqualTo("r1");
        }

        @Test
        void silenceCostsNoAttemptHoweverOftenTheRunSpeaksAgain() {
            started(INSPECT, 1, "r1");
            for (int silence = 0; silence < 5; silence++) {
                after(POLICY.lease());
                tick();
                progressed(INSPECT, 1, "r1", silence);
            }

            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.RUNNING);
        }

        @Test
        void aZombieThatGoesOnIsToldToStop() {
            started(INSPECT, 1, "r1");
            after(POLICY.lease());
            tick();
            started(INSPECT, 2, "r2");
            progressed(INSPECT, 1, "r1", 60);

            assertThat(last.stops()).containsExactly(stopOf("r1"));
            assertThat(last.facts()).isEmpty();
        }

        @Test
        void theRunThatDidTheTaskIsNotToldToStopWhenItsStartComesTwice() {
            started(INSPECT, 1, "r1");
            succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, null));
            started(INSPECT, 1, "r1");

            assertThat(last.stops()).isEmpty();
        }

        @Test
        void aZombieCannotFinishForTheRunThatReplacedIt() {
            started(INSPECT, 1, "r1");
            after(POLICY.lease());
            tick();
            started(INSPECT, 2, "r2");
            Job before = last.job();
            succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, null));
            assertThat(last.changesNothing(before)).isTrue();
            succeeded(INSPECT, 2, "r2", new Product.Inspected(FILM, null));
            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.SUCCEEDED);
        }

        @Test
        void aRunThatOnlyReportsProgressIsGivenUpInTheEnd() {
            started(INSPECT, 1, "r1");
            after(Duration.ofMinutes(10).plusSeconds(22)); // its time limit
            progressed(INSPECT, 1, "r1", 41);
            after(Duration.ofSeconds(29));
            progressed(INSPECT, 1, "r1", 41);
            after(Duration.ofSeconds(1));
            tick();

            assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(2);
            progressed(INSPECT, 1, "r1", 41);
            assertThat(last.stops()).containsExactly(stopOf("r1"));
            started(INSPECT, 2, "r2");
            assertThat(task(INSPECT).run()).extracting(Run::runId).isEqualTo("r2");
        }

        @Test
        void theLastLapsedLeaseFailsTheJob() {
            for (int attempt = 1; attempt <= 3; attempt++) {
                started(INSPECT, attempt, "r" + attempt);
                after(POLICY.lease());
                tick();
            }

            assertThat(last.job().status()).isEqualTo(JobStatus.FAILED);
            assertThat(last.orders()).isEmpty();
            assertThat(last.reports())
                    .containsExactly(
                            new AssetReport.Failed("Worker 'w' fell silent for 30 seconds (inspect, after attempt 3)"));
            assertThat(last.job().due()).isEmpty();
        }
    }

    @Nested
    class TheQueue {

        @Test
        void aTaskThatNobodyStartedIsSentAgainUnderTheSameAttempt() {
            long version = last.job().version();
            after(POLICY.queueDeadline());
            tick();

            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(INSPECT);
                assertThat(order.attempt()).isEqualTo(1);
            });
            assertThat(last.facts()).isEmpty();
            assertThat(last.job().version()).isEqualTo(version);
            assertThat(task(INSPECT).deadline()).isEqualTo(now.plus(POLICY.queueDeadline()));
        }

        @Test
        void ofTwoRunsOfOneAttemptOnlyTheFirstCounts() {
            started(INSPECT, 1, "r1");
            Job before = last.job();
            started(INSPECT, 1, "twin");
            assertThat(last.job()).isEqualTo(before);
            assertThat(last.stops()).as("the twin wastes a worker").containsExactly(stopOf("twin"));
            succeeded(INSPECT, 1, "twin", new Product.Inspected(FILM, null));
            assertThat(last.changesNothing(before)).isTrue();
        }

        @Test
        void aRunWhoseStartWasOvertakenIsAcceptedByItsFirstWord() {
            progressed(INSPECT, 1, "r1", 10);

            assertThat(last.facts()).containsExactly(new JobFact.TaskStarted(TaskKind.INSPECT, run(INSPECT, 1, "r1")));
            assertThat(task(INSPECT).progress().percent()).isEqualTo(10);
            Job before = last.job();
            started(INSPECT, 1, "r1");
            assertThat(last.changesNothing(before)).isTrue();
        }
    }

    @Nested
    class Failures {

        @Test
        void aRetryableFailureWaitsAndThenRunsAgain() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", true);

            assertThat(last.orders()).isEmpty();
            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.WAITING);
            assertThat(task(INSPECT).notBefore()).isEqualTo(now.plusSeconds(5));
            assertThat(last.job().nextTry()).hasValue(now.plusSeconds(5));
            after(Duration.ofSeconds(5));
            tick();
            assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(2);
            assertThat(last.job().nextTry()).isEmpty();
        }

        @Test
        void theBackOffDoublesUpToItsBound() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", true);
            after(Duration.ofSeconds(5));
            tick();
            started(INSPECT, 2, "r2");
            failed(INSPECT, 2, "r2", true);

            assertThat(task(INSPECT).notBefore()).isEqualTo(now.plusSeconds(8));
        }

        @Test
        void aTaskThatAWorkerHandsBackGoesOutAtOnceHoweverOften() {
            for (int attempt = 1; attempt <= 10; attempt++) {
                started(INSPECT, attempt, "r" + attempt);
                hear(new TaskReport.Failed(
                        run(INSPECT, attempt, "r" + attempt), "worker-stopped", "Shut down", true, List.of()));

                assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(attempt + 1);
            }
            started(INSPECT, 11, "r11");
            failed(INSPECT, 11, "r11", true);
            assertThat(task(INSPECT).notBefore()).as("the first back-off").isEqualTo(now.plusSeconds(5));
            assertThat(task(INSPECT).lastAttempt()).isEqualTo(13);
        }

        @Test
        void aFailureThatNoAttemptCanMendFailsTheJobAtOnce() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", false);

            assertThat(last.job().status()).isEqualTo(JobStatus.FAILED);
            assertThat(last.job().failure()).isEqualTo("Cannot read it");
            assertThat(last.reports()).containsExactly(new AssetReport.Failed("Cannot read it"));
            assertThat(task(INSPECT).failure())
                    .isEqualTo(new Failure("unreadable", "Cannot read it", List.of("moov atom not found")));
        }

        @Test
        void whatWaitedForAFailedTaskIsCanceledAndWaitsAgainOnceTheJobIsRetried() {
            inspected();
            started(ENCODE, 1, "r2");
            failed(ENCODE, 1, "r2", false);

            assertThat(last.job().status()).isEqualTo(JobStatus.FAILED);
            assertThat(last.job().tasks())
                    .extracting(Task::status)
                    .containsExactly(TaskStatus.SUCCEEDED, TaskStatus.FAILED, TaskStatus.CANCELED);

            last = workflow.retry(last.job(), now).orElseThrow();

            assertThat(last.job().tasks())
                    .extracting(Task::status)
                    .containsExactly(TaskStatus.SUCCEEDED, TaskStatus.QUEUED, TaskStatus.WAITING);
        }

        @Test
        void aFileWithNothingToPlayIsRefused() {
            started(INSPECT, 1, "r1");
            Source nothing = new Source("gif", 0, 0, 0, 0, 0, 1, "", "");
            succeeded(INSPECT, 1, "r1", new Product.Inspected(nothing, null));

            assertThat(last.job().status()).isEqualTo(JobStatus.FAILED);
            assertThat(last.job().failure()).contains("neither a picture nor sound");
        }

        @Test
        void filesOfAnotherRunAreNeverPublished() {
            inspected();
            encoded();
            started(PACKAGE, 1, "r3");
            succeeded(PACKAGE, 1, "r3", new Product.Packaged(packageOf("other")));

            assertThat(last.facts())
                    .containsExactly(new JobFact.TaskFailed(
                            PACKAGE, 1, "wrong-result", "The worker answered with files of another run"));
            assertThat(last.reports()).isEmpty();
        }

        @Test
        void aResultOfAnotherKindIsALostAttempt() {
            started(INSPECT, 1, "r1");
            succeeded(INSPECT, 1, "r1", new Product.Packaged(packageOf("r1")));

            assertThat(task(INSPECT).status()).isEqualTo(TaskStatus.WAITING);
        }

        @Test
        void wordsAfterTheEndChangeNothing() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", false);
            Job before = last.job();
            failed(INSPECT, 1, "r1", false);
            assertThat(last.changesNothing(before)).isTrue();
            started("a1-encode-unknown", 1, "r1");
            assertThat(last.changesNothing(before)).isTrue();
        }
    }

    @Nested
    class Retries {

        @Test
        void aFailedJobRunsAgainFromItsFirstUnfinishedTaskWithFreshAttempts() {
            inspected();
            started(ENCODE, 1, "r2");
            failed(ENCODE, 1, "r2", false);

            last = workflow.retry(last.job(), now).orElseThrow();

            assertThat(last.job().status()).isEqualTo(JobStatus.QUEUED);
            assertThat(last.job().failure()).isNull();
            assertThat(last.facts()).containsExactly(new JobFact.Retried());
            assertThat(last.reports()).containsExactly(new AssetReport.Processing());
            assertThat(last.orders()).singleElement().satisfies(order -> {
                assertThat(order.taskId()).isEqualTo(ENCODE);
                assertThat(order.attempt()).isEqualTo(2);
            });
            assertThat(task(ENCODE).lastAttempt()).isEqualTo(4);
            assertThat(task(INSPECT).isDone()).isTrue();
        }

        @Test
        void aRunFromBeforeTheRetryIsNotHeard() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", false);
            last = workflow.retry(last.job(), now).orElseThrow();
            Job before = last.job();
            succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, null));

            assertThat(last.changesNothing(before)).isTrue();
        }

        @Test
        void onlyAFailedJobCanBeRetried() {
            assertThat(workflow.retry(last.job(), now)).isEmpty();
            started(INSPECT, 1, "r1");
            assertThat(workflow.retry(last.job(), now)).isEmpty();
        }
    }

    @Nested
    class Cancels {

        @Test
        void aJobThatRunsIsCanceledWithAllThatIsNotDone() {
            inspected();
            started(ENCODE, 1, "r2");

            cancel();

            assertThat(last.job().status()).isEqualTo(JobStatus.CANCELED);
            assertThat(last.facts()).containsExactly(new JobFact.Canceled());
            assertThat(last.reports())
                    .containsExactly(new AssetReport.Canceled("The encoding was canceled; retry the job to go on"));
            assertThat(last.job().tasks())
                    .extracting(Task::status)
                    .containsExactly(TaskStatus.SUCCEEDED, TaskStatus.CANCELED, TaskStatus.CANCELED);
            assertThat(last.job().due()).as("nothing is waited for").isEmpty();
        }

        @Test
        void everyRunOfATaskThatIsOutIsStopped() {
            inspected();
            started(ENCODE, 1, "r2");

            cancel();

            assertThat(last.stops()).singleElement().satisfies(stop -> {
                assertThat(stop.taskId()).isEqualTo(ENCODE);
                assertThat(stop.attempt()).isEqualTo(1);
                assertThat(stop.runId()).isNull();
            });
        }

        @Test
        void aTaskInTheQueueIsStoppedToo() {
            cancel();

            assertThat(last.stops()).extracting(TaskStop::taskId).containsExactly(INSPECT);
            assertThat(last.orders()).isEmpty();
        }

        @Test
        void aTaskThatWaitsForItsBackOffIsForgotten() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", true);
            cancel();
            assertThat(last.stops()).isEmpty();
            after(Duration.ofHours(1));
            tick();

            assertThat(last.orders()).isEmpty();
        }

        @Test
        void lateWordsOfTheCanceledRunAreNotHeardButItIsToldAgain() {
            started(INSPECT, 1, "r1");
            cancel();
            Job before = last.job();
            progressed(INSPECT, 1, "r1", 50);
            assertThat(last.job()).isEqualTo(before);
            assertThat(last.stops()).containsExactly(stopOf("r1"));
            succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, null));
            assertThat(last.changesNothing(before)).isTrue();
            failed(INSPECT, 1, "r1", true);
            assertThat(last.changesNothing(before)).isTrue();
        }

        @Test
        void cancelingTwiceChangesNothing() {
            cancel();
            Job before = last.job();
            cancel();

            assertThat(last.changesNothing(before)).isTrue();
        }

        @Test
        void whatIsOverCannotBeCanceled() {
            started(INSPECT, 1, "r1");
            failed(INSPECT, 1, "r1", false);

            assertThat(workflow.cancel(last.job(), now)).isEmpty();
        }

        @Test
        void aCanceledJobCanBeRetriedUnderANewAttempt() {
            inspected();
            started(ENCODE, 1, "r2");
            cancel();

            last = workflow.retry(last.job(), now).orElseThrow();

            assertThat(last.job().status()).isEqualTo(JobStatus.QUEUED);
            assertThat(last.job().failure()).isNull();
            assertThat(last.orders()).extracting(TaskOrder::taskId).containsExactly(ENCODE);
            assertThat(last.orders()).extracting(TaskOrder::attempt).containsExactly(2);
        }

        private void cancel() {
            last = workflow.cancel(last.job(), now).orElseThrow();
        }
    }

    private static TaskStop stopOf(String runId) {
        return new TaskStop(INSPECT, 1, runId, "The run does not hold its task");
    }

    private void inspected() {
        started(INSPECT, 1, "r1");
        succeeded(INSPECT, 1, "r1", new Product.Inspected(FILM, "posters/a1/r1/poster.jpg"));
    }

    private void encoded() {
        started(ENCODE, 1, "r2");
        succeeded(ENCODE, 1, "r2", new Product.Encoded(window("r2")));
    }

    private void started(String task, int attempt, String runId) {
        hear(new TaskReport.Started(run(task, attempt, runId)));
    }

    private void progressed(String task, int attempt, String runId, double percent) {
        hear(new TaskReport.Progressed(run(task, attempt, runId), new Progress(percent, "encode", 1.5, 10L)));
    }

    private void succeeded(String task, int attempt, String runId, Product product) {
        hear(new TaskReport.Succeeded(run(task, attempt, runId), product, 10));
    }

    private void failed(String task, int attempt, String runId, boolean retryable) {
        hear(new TaskReport.Failed(
                run(task, attempt, runId), "unreadable", "Cannot read it", retryable, List.of("moov atom not found")));
    }

    private void hear(TaskReport report) {
        last = workflow.hear(last.job(), report, now);
    }

    private void tick() {
        last = workflow.tick(last.job(), now);
    }

    private void after(Duration pause) {
        now = now.plus(pause);
    }

    private Task task(String id) {
        return last.job().task(id).orElseThrow();
    }

    private static Run run(String task, int attempt, String runId) {
        return new Run(task, attempt, runId, "w");
    }

    private static EncodedWindow window(String runId) {
        return new EncodedWindow(0, List.of(new EncodedFile("720p", "windows/a1/" + runId + "/720p.mp4", 1_000, 720)));
    }

    private static MediaPackage packageOf(String runId) {
        String prefix = "renditions/a1/" + runId + "/";
        return new MediaPackage(
                runId,
                30_000,
                List.of(new Rendition(
                        "720p", 1280, 720, 2_800_000, "avc1.64001f", 720, 1_000, prefix + "720p.mp4", "720p.mp4")),
                prefix + "master.m3u8",
                List.of(prefix + "media_0.m3u8"),
                prefix + "manifest.mpd");
    }
}
