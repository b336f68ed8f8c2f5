package io.codeflix.media.topology;

import static io.codeflix.media.topology.Records.cancel;
import static io.codeflix.media.topology.Records.complete;
import static io.codeflix.media.topology.Records.failed;
import static io.codeflix.media.topology.Records.meta;
import static io.codeflix.media.topology.Records.progressed;
import static io.codeflix.media.topology.Records.register;
import static io.codeflix.media.topology.Records.retry;
import static io.codeflix.media.topology.Records.run;
import static io.codeflix.media.topology.Records.started;
import static io.codeflix.media.topology.Records.succeeded;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.EventMeta;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.media.AssetAbandoned;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.CancelJob;
import io.codeflix.media.CompleteUpload;
import io.codeflix.media.JobCanceled;
import io.codeflix.media.JobFailed;
import io.codeflix.media.JobOpened;
import io.codeflix.media.JobState;
import io.codeflix.media.JobStatus;
import io.codeflix.media.JobSucceeded;
import io.codeflix.media.JobTaskFailed;
import io.codeflix.media.JobTaskStarted;
import io.codeflix.media.JobTaskSucceeded;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.RunRef;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskState;
import io.codeflix.media.TaskStatus;
import io.codeflix.media.model.job.Policy;
import io.codeflix.streams.testkit.GoldenTopology;
import io.codeflix.streams.testkit.TopologyHarness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaTopologyTest {
    private static final String ASSET = "a1";
    private static final Duration LEASE = Policy.DEFAULT.lease();
    private static final Duration UPLOAD_PATIENCE = Duration.ofDays(7);
    private static final Patience PATIENCE = new Patience(UPLOAD_PATIENCE, Duration.ofDays(3));
    private static final Duration QUEUE_DEADLINE = Policy.DEFAULT.queueDeadline();

    @TempDir
    Path state;

    private final Map<String, JobState> seen = new ConcurrentHashMap<>();

    private TopologyHarness media;

    @BeforeEach
    void start() {
        media = new TopologyHarness(
                state,
                MediaTopics.DEAD_LETTERS,
                (config, serdes) ->
                        new MediaTopology(config, serdes, Policy.DEFAULT, PATIENCE, seen::put, (_, _) -> {}).build());
        media.send(CatalogTopics.VIDEO_STATE, "video-1", Records.video());
    }

    @AfterEach
    void stop() {
        media.close();
    }

    @Test
    void topologyIsTheOneWeAgreedOn() {
        var config = TopologyHarness.settings(state, MediaTopics.DEAD_LETTERS);
        GoldenTopology.assertAgreed(
                new MediaTopology(config, media.serdes(), Policy.DEFAULT, PATIENCE, seen::put, (_, _) -> {}).build(),
                Path.of("src/test/resources/media-topology.txt"));
    }

    /** Anybody can write one; it used to be a NullPointerException without a word. */
    @ParameterizedTest
    @MethodSource("asking")
    void aTombstoneIsSetAsideWithItsReasonAndWhateverComesAfterItFlows(Topic topic) {
        // When
        media.driver()
                .createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(ASSET, null);
        upload();
        // Then
        var letters = media.driver()
                .createOutputTopic(
                        MediaTopics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(letters)
                .singleElement()
                .extracting(letter -> new String(
                        letter.headers().lastHeader("__streams.errors.message").value(), StandardCharsets.UTF_8))
                .asString()
                .startsWith("The record has no value: a tombstone asks for nothing.");
        assertThat(jobFacts()).hasExactlyElementsOfTypes(JobOpened.class);
    }

    static Stream<Topic> asking() {
        return Stream.of(MediaTopics.JOB_COMMANDS, MediaTopics.TASK_EVENTS, MediaTopics.ASSET_COMMANDS);
    }

    @Test
    void anUploadedFileOpensItsJobInTheSameTransaction() {
        // When
        upload();
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.UPLOADED);
        assertThat(asset().getJobId()).isEqualTo("a1-encode");
        assertThat(jobFacts()).hasExactlyElementsOfTypes(JobOpened.class);
        assertThat(order().getTaskId()).isEqualTo("a1-encode-inspect");
    }

    @Test
    void fromUploadToReadyEveryFactIsToldOnceAndInOrder() {
        // Given
        upload();
        // When
        runThrough("r1");
        runThrough("r2");
        runThrough("r3");
        // Then
        List<SpecificRecord> facts = jobFacts();
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        JobOpened.class,
                        JobTaskStarted.class,
                        JobTaskSucceeded.class,
                        JobTaskStarted.class,
                        JobTaskSucceeded.class,
                        JobTaskStarted.class,
                        JobTaskSucceeded.class,
                        JobSucceeded.class);
        assertThat(facts)
                .extracting(fact -> ((EventMeta) fact.get(0)).getVersion())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.READY);
        assertThat(asset().getMediaPackage().getRunId()).isEqualTo("r3");
        assertThat(asset().getPosterKey()).isEqualTo("posters/a1/r1/poster.jpg");
        assertThat(job().getStatus()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void anImageIsOneTaskAndIsReadyInItsWidths() {
        // Given
        var banner = RegisterAsset.newBuilder(register())
                .setSlot(AssetSlot.BANNER)
                .setFileName("heat.png")
                .setSizeBytes(1_000)
                .build();
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, banner);
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, new CompleteUpload(meta(), 1_000L, "etag"));
        // When
        RunTask order = order();
        tell(started(run(order, "r1")));
        tell(succeeded(run(order, "r1")));
        // Then
        assertThat(order.getKind()).isEqualTo(TaskKind.IMAGE);
        assertThat(order.getInput().getImage().getWidths()).containsExactly(1920, 1280, 640);
        assertThat(jobFacts())
                .hasExactlyElementsOfTypes(
                        JobOpened.class, JobTaskStarted.class, JobTaskSucceeded.class, JobSucceeded.class);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.READY);
        assertThat(asset().getImagePackage().getFiles())
                .extracting(file -> file.getObjectKey())
                .containsExactly("images/a1/r1/1280.jpg", "images/a1/r1/640.jpg");
        assertThat(job().getSlot()).isEqualTo(AssetSlot.BANNER);
    }

    @Test
    void theAssetIsProcessingAsSoonAsAWorkerHasIt() {
        // Given
        upload();
        // When
        tell(started(run(order(), "r1")));
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.PROCESSING);
    }

    @Test
    void progressIsSeenButIsNoFact() {
        // Given
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        jobFacts();
        long version = job().getVersion();
        // When
        tell(progressed(run, 42));
        // Then
        assertThat(jobFacts()).isEmpty();
        assertThat(job().getVersion()).isEqualTo(version);
        assertThat(job().getTasks().getFirst().getPercent()).isEqualTo(42);
    }

    @Test
    void messagesThatComeTwiceChangeNothing() {
        // Given
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        tell(succeeded(run));
        drain();
        // When
        tell(started(run));
        tell(succeeded(run));
        // Then
        assertThat(media.values(MediaTopics.JOB_EVENTS)).isEmpty();
        assertThat(media.values(MediaTopics.JOB_STATE)).isEmpty();
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
    }

    @Test
    void aSilentWorkerLosesTheTaskAndItsLateWordIsNotHeard() {
        // Given
        upload();
        RunRef zombie = run(order(), "zombie");
        tell(started(zombie));
        // When
        media.advance(LEASE.plusSeconds(1));
        // Then
        RunTask again = order();
        assertThat(again.getTaskId()).isEqualTo("a1-encode-inspect");
        assertThat(again.getAttempt()).isEqualTo(2);
        // When
        RunRef second = run(again, "second");
        tell(started(second));
        drain();
        tell(succeeded(zombie));
        // Then
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
        assertThat(job().getTasks().getFirst().getRunId()).isEqualTo("second");
        // When
        tell(succeeded(second));
        // Then
        assertThat(order().getKind()).isEqualTo(TaskKind.ENCODE);
    }

    @Test
    void aWorkerThatWentOnWhileWeWereAwayIsHeardBeforeItsLeaseLapses() {
        // Given: a lease that ended while nobody looked
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        leaseEnded(TopologyHarness.START.minusSeconds(60));
        // When
        media.advance(Duration.ofSeconds(5));
        tell(progressed(run, 80));
        media.advance(LEASE.minusSeconds(1));
        // Then
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
        assertThat(job().getTasks().getFirst().getRunId()).isEqualTo("r1");
        // When: it is silent from then on
        media.advance(LEASE);
        // Then
        assertThat(order().getAttempt()).isEqualTo(2);
    }

    /** Moves the end of the running task's lease, as if time had passed while the application was down. */
    private void leaseEnded(Instant end) {
        JobState job = job();
        TaskState task = job.getTasks().getFirst();
        timers().delete(timer(requireNonNull(task.getDeadline())));
        timers().put(timer(end), new byte[0]);
        List<TaskState> tasks = new ArrayList<>(job.getTasks());
        tasks.set(0, TaskState.newBuilder(task).setDeadline(end).build());
        media.driver()
                .<String, JobState>getKeyValueStore("jobs-by-asset")
                .put(ASSET, JobState.newBuilder(job).setTasks(tasks).build());
    }

    private KeyValueStore<Bytes, byte[]> timers() {
        return media.driver().getKeyValueStore("job-timers-by-due");
    }

    private static Bytes timer(Instant due) {
        byte[] key = ASSET.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + key.length)
                .putLong(due.toEpochMilli())
                .put(key)
                .array());
    }

    @Test
    void progressKeepsTheLease() {
        // Given
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        // When
        for (int i = 0; i < 5; i++) {
            media.advance(LEASE.minusSeconds(1));
            tell(progressed(run, i));
        }
        // Then
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
        assertThat(job().getTasks().getFirst().getStatus()).isEqualTo(TaskStatus.RUNNING);
    }

    @Test
    void aTaskThatNobodyStartsIsSentAgainUnderTheSameAttempt() {
        // Given
        upload();
        RunTask first = order();
        // When
        media.advance(QUEUE_DEADLINE.plusSeconds(1));
        // Then
        RunTask again = order();
        assertThat(again.getTaskId()).isEqualTo(first.getTaskId());
        assertThat(again.getAttempt()).isEqualTo(1);
        assertThat(again.getQueueSeconds()).isEqualTo((int) QUEUE_DEADLINE.toSeconds());
        // When: and once more, as the deadline moved on
        media.advance(QUEUE_DEADLINE.plusSeconds(1));
        assertThat(order().getAttempt()).isEqualTo(1);
    }

    @Test
    void afterTheLastAttemptTheJobFailsWithAReasonAndTheAssetToo() {
        // Given
        upload();
        // When
        for (int attempt = 1; attempt <= Policy.DEFAULT.attempts(); attempt++) {
            RunRef run = run(order(), "r" + attempt);
            tell(started(run));
            tell(failed(run, true));
            media.advance(Policy.DEFAULT.longestBackOff().plusSeconds(1));
        }
        // Then
        assertThat(job().getStatus()).isEqualTo(JobStatus.FAILED);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.FAILED);
        assertThat(asset().getFailure()).startsWith("The file is damaged: export it again.");
        assertThat(jobFacts()).last().isInstanceOf(JobFailed.class);
    }

    @Test
    void aFailureThatNobodyCanMendFailsTheJobAtOnce() {
        // Given
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        // When
        tell(failed(run, false));
        // Then
        assertThat(jobFacts())
                .hasExactlyElementsOfTypes(JobOpened.class, JobTaskStarted.class, JobTaskFailed.class, JobFailed.class);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.FAILED);
    }

    @Test
    void aFailedJobRunsAgainWhenSomebodyRetriesItOnceForEachKey() {
        // Given
        upload();
        runThrough("r1");
        RunRef run = run(order(), "r2");
        tell(started(run));
        tell(failed(run, false));
        drain();
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"));
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"));
        // Then
        List<SpecificRecord> outcomes = jobOutcomes();
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
        assertThat(((CommandOutcome) outcomes.getFirst()).getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.PROCESSING);
        RunTask again = order();
        assertThat(again.getKind()).isEqualTo(TaskKind.ENCODE);
        assertThat(again.getAttempt()).isEqualTo(2);
        // When
        tell(started(run(again, "r3")));
        tell(succeeded(run(again, "r3")));
        runThrough("r4");
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.READY);
    }

    @Test
    void retryingWhatHasNotFailedIsRefused() {
        // Given
        upload();
        drain();
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"));
        media.send(MediaTopics.JOB_COMMANDS, "nobody", retry("retry-2"));
        // Then
        assertThat(jobOutcomes())
                .extracting(outcome -> ((CommandOutcome) outcome).getProblem().getCode())
                .containsExactly("conflict", "not-found");
    }

    @Test
    void aCanceledJobTellsTheAssetAndTheWorkersAndHearsNobody() {
        // Given
        upload();
        RunRef run = run(order(), "r1");
        tell(started(run));
        drain();
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, cancel("cancel-1"));
        // Then
        assertThat(jobFacts()).hasExactlyElementsOfTypes(JobCanceled.class);
        assertThat(job().getStatus()).isEqualTo(JobStatus.CANCELED);
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.CANCELED);
        assertThat(asset().getFailure()).contains("canceled");
        assertThat(media.last(MediaTopics.TASK_COMMANDS, StopTask.class).getTaskId())
                .isEqualTo("a1-encode-inspect");
        // When: the run was done in the very moment
        tell(succeeded(run));
        media.advance(LEASE.plus(QUEUE_DEADLINE));
        // Then
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
        assertThat(job().getStatus()).isEqualTo(JobStatus.CANCELED);
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"));
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.PROCESSING);
        assertThat(order().getAttempt()).isEqualTo(2);
    }

    @Test
    void everyJobIsShownOnEveryInstance() {
        // Given
        upload();
        // When: what an instance wrote comes to the view of all
        JobState written = media.last(MediaTopics.JOB_STATE, JobState.class);
        media.send(MediaTopics.JOB_STATE, ASSET, written);
        // Then
        assertThat(seen).containsOnlyKeys(ASSET);
        assertThat(requireNonNull(seen.get(ASSET)).getVersion()).isEqualTo(written.getVersion());
    }

    @Test
    void cancelingTwiceIsHarmlessAndWhatIsOverCannotBeCanceled() {
        // Given
        upload();
        media.send(MediaTopics.JOB_COMMANDS, ASSET, cancel("cancel-1"));
        long version = job().getVersion();
        drain();
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, cancel("cancel-2"));
        // Then
        assertThat(jobOutcomes()).singleElement().satisfies(outcome -> {
            assertThat(((CommandOutcome) outcome).getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
            assertThat(((CommandOutcome) outcome).getVersion()).isEqualTo(version);
        });
        assertThat(media.values(MediaTopics.JOB_STATE)).isEmpty();
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"));
        RunRef run = run(order(), "r1");
        tell(started(run));
        tell(failed(run, false));
        drain();
        media.send(MediaTopics.JOB_COMMANDS, ASSET, cancel("cancel-3"));
        // Then
        assertThat(jobOutcomes())
                .extracting(outcome -> ((CommandOutcome) outcome).getProblem().getCode())
                .containsExactly("conflict");
    }

    @Test
    void aCommandAgainstAVersionThatHasMovedOnIsRefused() {
        // Given
        upload();
        drain();
        // When
        media.send(
                MediaTopics.JOB_COMMANDS,
                ASSET,
                new CancelJob(CommandMeta.newBuilder(meta("cancel-1"))
                        .setExpectedVersion(7L)
                        .build()));
        // Then
        assertThat(jobOutcomes())
                .extracting(outcome -> ((CommandOutcome) outcome).getProblem().getCode())
                .containsExactly("stale-version");
        assertThat(job().getStatus()).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void theAnswerToARetryKeepsTheHeadersOfTheQuestion() {
        // Given
        upload();
        drain();
        var headers = new RecordHeaders();
        headers.add("kafka_correlationId", "c1".getBytes(StandardCharsets.UTF_8));
        // When
        media.send(MediaTopics.JOB_COMMANDS, ASSET, retry("retry-1"), headers);
        // Then
        assertThat(media.records(MediaTopics.OUTCOMES))
                .singleElement()
                .satisfies(answer -> assertThat(answer.headers().lastHeader("kafka_correlationId"))
                        .isNotNull());
    }

    @Test
    void anUploadThatIsNotCompletedInTimeIsAbandonedOnce() {
        // Given
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, register());
        media.values(MediaTopics.ASSET_EVENTS);
        // When
        media.advance(UPLOAD_PATIENCE.minusSeconds(30));
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.REGISTERED);
        // When
        media.advance(Duration.ofMinutes(1));
        media.advance(UPLOAD_PATIENCE);
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.ABANDONED);
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).hasExactlyElementsOfTypes(AssetAbandoned.class);
        // When: its owner comes after all
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, complete());
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.ABANDONED);
        assertThat(media.last(MediaTopics.OUTCOMES, CommandOutcome.class)
                        .getProblem()
                        .getCode())
                .isEqualTo("conflict");
    }

    @Test
    void anUploadThatIsCompletedIsNotWatchedAnyMore() {
        // Given
        upload();
        drain();
        media.values(MediaTopics.ASSET_EVENTS);
        // When
        media.advance(UPLOAD_PATIENCE.plusMinutes(1));
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).isEmpty();
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.UPLOADED);
    }

    @Test
    void completingTwiceOpensOneJob() {
        // Given
        upload();
        drain();
        // When
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, complete());
        // Then
        assertThat(media.values(MediaTopics.JOB_EVENTS)).isEmpty();
        assertThat(media.values(MediaTopics.TASK_COMMANDS)).isEmpty();
    }

    @Test
    void theSameRegistrationIsAnsweredTwiceAndDoneOnce() {
        // When
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, register(meta("c1")));
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, register(meta("c1")));
        // Then
        assertThat(media.values(MediaTopics.ASSET_EVENTS)).hasSize(1);
        assertThat(media.values(MediaTopics.OUTCOMES)).hasSize(2);
    }

    @Test
    void aWordAboutAnUnknownAssetChangesNothing() {
        // Given
        upload();
        RunTask order = order();
        // When
        media.send(MediaTopics.TASK_EVENTS, "nobody", started(run(order, "r1")));
        // Then
        assertThat(deadLetters()).isZero();
        assertThat(media.values(MediaTopics.JOB_STATE)).hasSize(1);
    }

    @Test
    void aRecordThatNobodyCanReadIsSetAsideAndTheOthersFlow() {
        // When
        media.sendBytes(MediaTopics.TASK_EVENTS, ASSET, "no avro".getBytes(StandardCharsets.UTF_8));
        upload();
        // Then
        assertThat(asset().getStatus()).isEqualTo(AssetStatus.UPLOADED);
        assertThat(deadLetters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, true"})
    void whoeverIsStrictTheUploadOrThePlatformTheWorkerIsToldSo(boolean upload, boolean platform, boolean told) {
        // Given
        media.close();
        var usual = Policy.DEFAULT;
        var policy = new Policy(
                usual.lease(),
                usual.queueDeadline(),
                usual.attempts(),
                usual.firstBackOff(),
                usual.longestBackOff(),
                platform);
        media = new TopologyHarness(
                state.resolve("strict"),
                MediaTopics.DEAD_LETTERS,
                (config, serdes) ->
                        new MediaTopology(config, serdes, policy, PATIENCE, seen::put, (_, _) -> {}).build());
        media.send(CatalogTopics.VIDEO_STATE, "video-1", Records.video());
        // When
        media.send(
                MediaTopics.ASSET_COMMANDS,
                ASSET,
                RegisterAsset.newBuilder(register()).setStrict(upload).build());
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, complete());
        RunTask inspection = order();
        tell(started(run(inspection, "r1")));
        tell(succeeded(run(inspection, "r1")));
        // Then
        assertThat(asset().getStrict()).as("what its owner wished").isEqualTo(upload);
        assertThat(inspection.getInput().getInspect().getStrict()).isEqualTo(told);
        assertThat(order().getInput().getEncode().getStrict()).isEqualTo(told);
    }

    private void upload() {
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, register());
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, complete());
    }

    /** A worker takes the last order and succeeds. */
    private void runThrough(String runId) {
        RunRef run = run(order(), runId);
        tell(started(run));
        tell(succeeded(run));
    }

    private void tell(SpecificRecord word) {
        media.send(MediaTopics.TASK_EVENTS, ASSET, word);
    }

    private RunTask order() {
        return media.last(MediaTopics.TASK_COMMANDS, RunTask.class);
    }

    private AssetState asset() {
        return stored("assets-by-id");
    }

    private JobState job() {
        return stored("jobs-by-asset");
    }

    private <T> T stored(String store) {
        return media.driver().<String, T>getKeyValueStore(store).get(ASSET);
    }

    private List<SpecificRecord> jobFacts() {
        return media.values(MediaTopics.JOB_EVENTS);
    }

    private List<SpecificRecord> jobOutcomes() {
        return media.values(MediaTopics.OUTCOMES).stream()
                .filter(outcome -> outcome instanceof CommandOutcome each
                        && each.getAggregate().equals("job"))
                .toList();
    }

    private int deadLetters() {
        return media.driver()
                .createOutputTopic(
                        MediaTopics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .size();
    }

    private void drain() {
        for (Topic topic : List.of(
                MediaTopics.JOB_EVENTS, MediaTopics.JOB_STATE, MediaTopics.TASK_COMMANDS, MediaTopics.OUTCOMES)) {
            media.values(topic);
        }
    }
}
