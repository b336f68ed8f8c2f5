package io.codeflix.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoRestoreTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signInWithADeletedVideo(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        cli.run("video", "create", "--title", "Heat", "--description", "A heist.", "--year", "1995");
        cli.run("video", "delete", "video-1", "--yes");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aDeletedVideoComesBackAsADraft() {
        // Given
        assertThat(cli.run("video", "get", "video-1").exitCode()).isEqualTo(3);
        // When
        var ran = cli.run("video", "restore", "video-1");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(
                        0, "Restored video video-1 as a draft. Next: codeflix video publish video-1\n", ""));
        assertThat(cli.run("video", "get", "video-1").out()).containsPattern("Title +Heat");
    }

    @Test
    void aVideoThatIsThereStaysAsItIs() {
        // Given
        cli.run("video", "restore", "video-1");
        // When
        var again = cli.run("video", "restore", "video-1");
        // Then
        assertThat(again).isEqualTo(new Cli.Ran(0, "Video video-1 is there: unchanged.\n", ""));
    }

    @Test
    void aVideoThatNobodyKnowsEndsWithThree() {
        assertThat(cli.run("video", "restore", "video-9").exitCode()).isEqualTo(3);
    }
}
