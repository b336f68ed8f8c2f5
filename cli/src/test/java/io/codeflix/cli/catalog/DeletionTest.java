package io.codeflix.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {

    private static final String TOUCHED = "It is named by 1 genre (Noir) and 12 videos (Alien, Brazil, Heat, Ran, Rio,"
            + " Roma, Ronin, Rush, Saw, Seven and 2 more), 1 of them published; they go on without it.";

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        cli.run("category", "create", "Drama");
        platform.categories()
                .isUsedBy(
                        List.of("Noir"),
                        List.of(
                                "Alien", "Brazil", "Heat", "Ran", "Rio", "Roma", "Ronin", "Rush", "Saw", "Seven",
                                "Taxi", "Up"));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aDryRunSaysWhatItTouchesAndChangesNothing() {
        // When
        var ran = cli.run("category", "delete", "category-1", "--dry-run");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(
                        0, "Would delete category 'Drama' (category-1). " + TOUCHED + " Nothing was changed.\n", ""));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedItIsRefused() {
        // When
        var ran = cli.run("category", "delete", "category-1");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: %s Delete category 'Drama' (category-1) for ever? Nobody can be asked here: say --yes, or --dry-run to look first
                hint:  see 'codeflix category delete --help'
                """.formatted(TOUCHED)));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void aNoAtTheTerminalLeavesEverything() {
        // When
        var ran = cli.answering("n", "category", "delete", "category-1");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(
                        4,
                        "",
                        TOUCHED + " Delete category 'Drama' (category-1) for ever? [y/N] Nothing was deleted.\n"));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void aYesDeletesWhatWasLookedAtAndNothingNewer() {
        // When
        var ran = cli.answering("y", "category", "delete", "category-1");
        // Then
        assertThat(ran.out()).isEqualTo("Deleted category 'Drama' (category-1).\n");
        assertThat(platform.calls("DELETE").getFirst().header("If-Match")).contains("\"1\"");
    }

    @Test
    void aScriptSaysYesAndReadsWhatWasTouched() {
        // When
        var ran = cli.run("category", "delete", "category-1", "--yes", "-o", "json");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"deleted\" : true", "\"total\" : 12", "\"publishedVideos\" : 1");
    }

    @Test
    void aVideoSaysWhoSeesIt() {
        // Given
        cli.run("video", "create", "--title", "Héat", "--description", "A heist.", "--year", "1995");
        // When
        var ran = cli.run("video", "delete", "video-1", "--dry-run");
        // Then
        assertThat(ran.out())
                .isEqualTo("Would delete video 'Héat' (video-1). Viewers don't see it. Nothing was changed.\n");
    }

    @Test
    void whatIsNotThereEndsWithThree() {
        assertThat(cli.run("genre", "delete", "genre-9", "--yes").exitCode()).isEqualTo(3);
        assertThat(cli.run("video", "delete", "video-9").exitCode()).isEqualTo(3);
    }
}
