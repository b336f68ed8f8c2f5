package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Call;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JobCommandsTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        platform.jobs().goesThrough("RUNNING", 10, "inspect");
        platform.jobs().goesThrough("RUNNING", 60, "encode");
        platform.jobs().goesThrough("SUCCEEDED", 100, "done");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void watchingEndsWithTheJob() {
        // When
        var ran = cli.run("job", "watch", "asset-1-encode");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).containsPattern("Status +SUCCEEDED");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aBrokenStreamIsGoneOnWith() {
        // Given
        platform.jobs().streamBreaksAfter(1);
        // When
        var ran = cli.run("job", "watch", "asset-1-encode");
        // Then
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void withoutAStreamTheJobIsAskedFor() {
        // Given
        platform.jobs().cannotStream();
        // When
        var ran = cli.run("job", "watch", "asset-1-encode");
        // Then
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void aJobIsCanceled() {
        // When
        var ran = cli.run("job", "cancel", "asset-1-encode");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("codeflix job retry asset-1-encode");
        assertThat(platform.calls("POST")).extracting(Call::path).containsExactly("/api/v1/jobs/asset-1-encode/cancel");
    }

    @Test
    void jobsAreListedAsAskedFor() {
        // Given
        platform.jobs().haveFailed(12);
        // When
        var ran = cli.run(
                "job",
                "list",
                "--state",
                "FAILED,CANCELED",
                "--owner",
                "ann",
                "--video",
                "v-1",
                "--since",
                "2026-01-31T12:00:00Z");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("ID +STATUS +DONE +TITLE +FILE");
        assertThat(ran.out()).contains("failed-0009-encode").contains("10 of 12 jobs");
        assertThat(platform.calls("GET").getLast().query())
                .containsEntry("state", "FAILED,CANCELED")
                .containsEntry("owner", "ann")
                .containsEntry("video", "v-1")
                .containsEntry("since", "2026-01-31T12:00:00Z");
    }

    @Test
    void allThatFailedAreRetriedEachUnderAKeyThatTellsItsFailure() {
        // Given: more than two pages
        platform.jobs().haveFailed(250);
        // When
        var ran = cli.run("job", "retry", "--failed", "--since", "2h");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("250 of 250 jobs run again.");
        assertThat(platform.calls("POST"))
                .extracting(call -> call.header("Idempotency-Key").orElseThrow())
                .hasSize(250)
                .doesNotHaveDuplicates()
                .contains("retry-failed-0249-encode-3");
        // When: again, as after an interruption
        var again = cli.run("job", "retry", "--failed");
        // Then
        assertThat(again.out()).contains("0 of 0 jobs");
    }

    @Test
    void ofManyJobsTheRefusedOnesAreNamed() {
        // Given
        platform.jobs().haveFailed(3);
        platform.jobs().refusesToRetry("failed-0001-encode");
        // When
        var ran = cli.run("job", "retry", "failed-0000-encode", "failed-0001-encode", "failed-0002-encode");
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.out())
                .contains("2 of 3 jobs run again.")
                .containsPattern("failed-0001-encode +Only a failed or canceled job");
    }

    @Test
    void aMassHasItsBounds() {
        // Given
        platform.jobs().haveFailed(20);
        // When
        var ran = cli.run("job", "retry", "--failed", "--limit", "7", "-o", "json");
        // Then
        assertThat(ran.out()).containsPattern("\"retried\" : 7");
        assertThat(platform.calls("POST")).hasSize(7);
    }

    @Test
    void whatContradictsItselfIsRefusedBeforeAnythingIsAskedFor() {
        assertThat(cli.run("job", "retry").exitCode()).isEqualTo(2);
        assertThat(cli.run("job", "retry", "asset-1-encode", "--failed").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("job", "retry", "a", "b", "--if-version", "3").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("job", "retry", "--failed", "--since", "someday").exitCode())
                .isEqualTo(2);
        assertThat(platform.calls("POST")).isEmpty();
    }

    @Test
    void aJobThatWaitsForAWorkerIsShownWithItsPlaceInTheQueue(@TempDir Path folder) {
        // Given
        try (var other = new Platform()) {
            var person = SignedIn.to(other, folder);
            other.jobs().goesThrough("QUEUED", 0, "");
            // When
            var ran = person.run("job", "get", "asset-1-encode");
            // Then
            assertThat(ran.out())
                    .containsPattern("In queue +place 3")
                    .containsPattern("Progress .*queued {2}place 3 in the queue");
        }
    }

    @Test
    void aFailedJobIsShownWithAdviceAndFfmpegsLastLines(@TempDir Path folder) {
        // Given
        try (var other = new Platform()) {
            var person = SignedIn.to(other, folder);
            other.jobs().goesThrough("FAILED", 5, "inspect");
            // When
            var ran = person.run("job", "get", "asset-1-encode");
            // Then
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .containsPattern("Advice +Upload another file")
                    .contains("INSPECT, attempt 2 of 3")
                    .contains("moov atom not found");
        }
    }

    @Test
    void aFailedJobEndsWithItsReason(@TempDir Path folder) {
        // Given
        try (var other = new Platform()) {
            var person = SignedIn.to(other, folder);
            other.jobs().goesThrough("FAILED", 5, "inspect");
            // When
            var ran = person.run("job", "watch", "asset-1-encode");
            // Then
            assertThat(ran.exitCode()).isEqualTo(4);
            assertThat(ran.out()).containsPattern("Failure +The file has no picture");
        }
    }

    @Test
    @Timeout(10)
    void anIdThatNobodyKnowsIsSaidToBeUnknownAtOnce() {
        // When
        var ran = cli.run("job", "watch", "unknown-encode");
        // Then
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("There is no job unknown-encode");
    }

    @Test
    void whatIsNextIsSaidOnceTheCatalogKnowsTheFilm() {
        // Given
        platform.videos().hasFilmOf("video-1", "asset-1");
        // When
        var ran = cli.run("job", "watch", "asset-1-encode");
        // Then
        assertThat(ran.out()).endsWith("Next: codeflix video publish video-1\n");
    }
}
