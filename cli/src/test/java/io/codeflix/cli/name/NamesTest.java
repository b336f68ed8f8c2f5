package io.codeflix.cli.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        cli.run("category", "create", "Ficção");
        cli.run("category", "create", "Ficção científica");
        cli.run("genre", "create", "Noir");
        cli.run("cast-member", "create", "Al Pacino", "--type", "actor");
        cli.run("cast-member", "create", "Woody Allen", "--type", "actor");
        cli.run("cast-member", "create", "Woody Allen", "--type", "director");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void everythingThatIsReferredToMayBeNamed() {
        // When
        var ran = cli.run(
                "video",
                "create",
                "--title",
                "Heat",
                "--description",
                "A heist.",
                "--year",
                "1995",
                "-c",
                "Ficção",
                "-g",
                "noir",
                "--cast",
                "Al Pacino");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        var body = platform.calls("POST").getLast().json();
        assertThat(body.path("categoryIds").toString()).isEqualTo("[\"category-1\"]");
        assertThat(body.path("genreIds").toString()).isEqualTo("[\"genre-1\"]");
        assertThat(body.path("castMemberIds").toString()).isEqualTo("[\"cast-member-1\"]");
    }

    @Test
    void whatACommandIsAboutMayBeNamed() {
        assertThat(cli.run("category", "get", "Ficc\u0327a\u0303o").out()).contains("category-1");
        assertThat(cli.run("category", "update", "Ficção", "--description", "Robots")
                        .out())
                .isEqualTo("Updated category category-1, now version 2\n");
        assertThat(cli.run("genre", "delete", "Noir", "--yes").out())
                .isEqualTo("Deleted genre 'Noir' (genre-1). Nothing names it.\n");
    }

    @Test
    void aNameThatSeveralHaveListsThem() {
        // When
        var ran = cli.run("cast-member", "get", "Woody Allen");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: 'Woody Allen' is the name of 2 cast members; say which by its id: cast-member-2 (ACTOR), cast-member-3 (DIRECTOR)
                hint:  see --help
                """));
    }

    @Test
    void whatNobodyIsCalledIsNotFound() {
        assertThat(cli.run("category", "get", "Terror").exitCode()).isEqualTo(3);
        assertThat(cli.run("category", "get", "Fic").exitCode()).isEqualTo(3);
    }

    @Test
    void viewersNameWhatTitlesShowThem() {
        // Given
        platform.isForViewersOnly();
        // When
        cli.run("title", "list", "-c", "crime");
        var list = platform.calls("GET").getLast();
        cli.run("title", "get", "Heat");
        // Then
        assertThat(list.query()).containsEntry("category", "crime-7");
        assertThat(platform.calls("GET").getLast().path()).isEqualTo("/api/v1/titles/title-1");
    }

    @Test
    void anIdCostsNoRequestMore() {
        // Given
        var before = platform.calls("GET").size();
        // When
        cli.run("category", "get", "6c6c8c2e-5d7e-4a8e-9a55-0d7c44f5a1b2");
        // Then
        assertThat(platform.calls("GET")).hasSize(before + 1);
    }

    @Test
    void aTitleMayBeNamedToo() {
        // Given
        cli.run("video", "create", "--title", "Heat", "--description", "A heist.", "--year", "1995");
        // When
        cli.run("title", "play", "Heat");
        // Then
        assertThat(platform.calls("POST").getLast().path()).isEqualTo("/api/v1/titles/video-1/playback");
    }
}
