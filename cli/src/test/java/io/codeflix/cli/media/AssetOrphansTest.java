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

class AssetOrphansTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void allAreasAreLookedAtToTheirEndAndNothingIsDeleted() {
        // When
        var ran = cli.run("asset", "orphans");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .containsPattern("windows/a1/r1/240p.mp4 +1.5 kB +- +LEFT_OVER")
                .contains("windows/a2/r1/240p.mp4")
                .contains("2 of 60 objects (3.0 kB) are referred to by nobody.");
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void theyAreDeletedAtAWord() {
        // When
        var ran = cli.run("asset", "orphans", "--delete", "--yes", "-o", "json");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).containsPattern("\"deleted\" : true");
        assertThat(platform.calls("DELETE")).hasSize(6);
    }

    @Test
    void howMuchItIsIsSaidBeforeItIsAsked() {
        // When
        var no = cli.answering("n", "asset", "orphans", "--delete");
        var nobody = cli.run("asset", "orphans", "--delete");
        // Then
        assertThat(no.exitCode()).isEqualTo(4);
        assertThat(no.err())
                .contains("2 objects (3.0 kB) are referred to by nobody. Delete them for ever? [y/N] ")
                .endsWith("Nothing was deleted.\n");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(platform.calls("DELETE")).isEmpty();
    }
}
