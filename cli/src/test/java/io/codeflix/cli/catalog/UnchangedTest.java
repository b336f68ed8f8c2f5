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

class UnchangedTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        cli.run("category", "create", "Drama");
        cli.run("genre", "create", "Noir");
        cli.run("cast-member", "create", "Al Pacino", "--type", "actor");
        cli.run("video", "create", "--title", "Heat", "--description", "A heist.", "--year", "1995");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void anEditThatChangesNothingSaysSo() {
        assertThat(cli.run("category", "update", "category-1", "--name", "Drama")
                        .out())
                .isEqualTo("Unchanged: category category-1, still version 1\n");
        assertThat(cli.run("genre", "update", "genre-1", "--name", "Noir").out())
                .isEqualTo("Unchanged: genre genre-1, still version 1\n");
        assertThat(cli.run("cast-member", "update", "cast-member-1").out())
                .isEqualTo("Unchanged: cast member cast-member-1, still version 1\n");
        assertThat(cli.run("video", "update", "video-1", "--title", "Heat").out())
                .isEqualTo("Unchanged: video video-1, still version 1\n");
    }

    @Test
    void aStateThatIsThereAlreadyIsSaid() {
        assertThat(cli.run("category", "activate", "category-1").out())
                .isEqualTo("Category category-1 is active already; unchanged\n");
        assertThat(cli.run("genre", "deactivate", "genre-1").out()).isEqualTo("Deactivated genre genre-1\n");
        assertThat(cli.run("genre", "deactivate", "genre-1").out())
                .isEqualTo("Genre genre-1 is not active already; unchanged\n");
        assertThat(cli.run("video", "unpublish", "video-1").out())
                .isEqualTo("Video video-1 is not published; unchanged\n");
    }

    @Test
    void scriptsReadItToo() {
        assertThat(cli.run("video", "unpublish", "video-1", "-o", "json").out()).contains("\"changed\" : false");
    }
}
