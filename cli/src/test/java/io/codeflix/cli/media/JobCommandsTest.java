package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        assertThat(ran.err()).isEqualTo("██░░░░░░░░░░░░░░░░░░  10 %  inspect\n");
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
}
