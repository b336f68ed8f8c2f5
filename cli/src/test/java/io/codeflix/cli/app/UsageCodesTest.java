package io.codeflix.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCodesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category list --sort foo",
                "category list --dir sideways",
                "genre list --per-page 0",
                "cast-member list --per-page 101",
                "video list --page -1",
                "video list --sort name",
                "title list --rating 13",
                "title list --sort oldest",
                "video create --title Heat --description x --rating 13",
                "video update v1 --rating PG",
                "up --workers 21",
                "up --workers -1"
            })
    void aValueThatCannotBeMeantIsAUsageError(String line) {
        // When
        var ran = cli.run(line.split(" "));
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: ").contains("\nhint:  see 'codeflix ");
        assertThat(platform.calls("GET")).isEmpty();
    }

    @Test
    void aQuestionThatThePlatformCannotReadIsAUsageErrorToo() {
        // Given
        platform.refusesQuestionsWith(422, "'limit' is 1 to 100.");
        // When
        var ran = cli.run("title", "list", "--limit", "0");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: 'limit' is 1 to 100.\n");
    }

    @Test
    void aRatingIsTakenInAnyCase() {
        // When
        cli.run("video", "create", "--title", "Heat", "--description", "A heist.", "--year", "1995", "--rating", "er");
        // Then
        assertThat(platform.calls("POST").getLast().json().path("rating").asString())
                .isEqualTo("ER");
    }

    @Test
    void anUploadForAnUnknownVideoAndAMissingFileAreNotFound(@TempDir Path folder) throws IOException {
        var film = Files.writeString(folder.resolve("heat.mp4"), "film").toString();
        assertThat(cli.run("upload", film, "--video", Platform.UNKNOWN_VIDEO)).isEqualTo(new Cli.Ran(3, "", """
                error: One field is not valid.
                  - videoId: There is no such video.
                hint:  'list' of what it is shows those that there are
                """));
        Files.delete(folder.resolve("heat.mp4"));
        assertThat(cli.run(
                                "category",
                                "create",
                                "--from",
                                folder.resolve("none.yaml").toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(cli.run("apply", "-f", folder.resolve("none.yaml").toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(cli.run("category", "create", "--from", folder.toString()).exitCode())
                .isEqualTo(4); // a folder without a catalog in it
    }

    @Test
    void completionOffersTheValues() {
        assertThat(cli.run("__complete", "--", "video", "list", "--sort", "").out())
                .isEqualTo("title\nyearLaunched\ncreatedAt\nupdatedAt\n");
        assertThat(cli.run("__complete", "--", "title", "list", "--rating", "1").out())
                .isEqualTo("10\n12\n14\n16\n18\n");
        assertThat(cli.run("__complete", "--", "login", "--local", "").out()).isEqualTo("admin\nviewer\n");
    }
}
