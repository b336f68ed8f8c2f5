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

class SectionCommandsTest {

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
    void aGenreIsCreatedInItsCategories() {
        // When
        var ran = cli.run("genre", "create", "Noir", "-c", "crime", "-c", "drama");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Created genre genre-1\n", ""));
        var sent = platform.calls("POST").getFirst().json();
        assertThat(sent.path("categoryIds").valueStream().map(id -> id.asString()))
                .containsExactly("crime", "drama");
    }

    @Test
    void genresAreATable() {
        // Given
        cli.run("genre", "create", "Noir");
        cli.run("genre", "create", "War", "--inactive");
        // When
        var ran = cli.run("genre", "list");
        // Then
        assertThat(ran.out()).isEqualTo("""
                ID       NAME  ACTIVE  CATEGORIES  UPDATED  VERSION
                genre-1  Noir  yes     -           -        1
                genre-2  War   no      -           -        1

                2 genres
                """);
    }

    @Test
    void aGenreIsHiddenShownRenamedAndDeleted() {
        // Given
        cli.run("genre", "create", "Noir");
        // When
        var hidden = cli.run("genre", "deactivate", "genre-1");
        var shown = cli.run("genre", "activate", "genre-1");
        var renamed = cli.run("genre", "update", "genre-1", "--name", "Film noir");
        var read = cli.run("genre", "get", "genre-1");
        var deleted = cli.run("genre", "delete", "genre-1", "--yes");
        // Then
        assertThat(hidden.out()).isEqualTo("Deactivated genre genre-1\n");
        assertThat(shown.out()).isEqualTo("Activated genre genre-1\n");
        assertThat(renamed.out()).isEqualTo("Updated genre genre-1, now version 4\n");
        assertThat(read.out()).contains("Film noir").containsPattern("Active +yes");
        assertThat(deleted.out()).isEqualTo("Deleted genre 'Film noir' (genre-1). Nothing names it.\n");
        assertThat(cli.run("genre", "get", "genre-1").exitCode()).isEqualTo(3);
    }

    @Test
    void aCastMembersTypeIsWrittenInAnyCase() {
        // When
        var ran = cli.run("cast-member", "create", "Michael Mann", "--type", "director");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Created cast member cast-member-1\n", ""));
        assertThat(cli.run("cast-member", "list").out()).isEqualTo("""
                ID             NAME          TYPE      UPDATED  VERSION
                cast-member-1  Michael Mann  DIRECTOR  -        1

                1 cast member
                """);
    }

    @Test
    void aTypeThatIsNoneIsAUsageError() {
        // When
        var ran = cli.run("cast-member", "create", "Michael Mann", "--type", "stuntman");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("ACTOR, DIRECTOR");
    }

    @Test
    void anUpdatedCastMemberKeepsWhatIsLeftOut() {
        // Given
        cli.run("cast-member", "create", "Michael Man", "--type", "director");
        // When
        var ran = cli.run("cast-member", "update", "cast-member-1", "--name", "Michael Mann");
        // Then
        assertThat(ran.out()).isEqualTo("Updated cast member cast-member-1, now version 2\n");
        assertThat(cli.run("cast-member", "get", "cast-member-1").out())
                .contains("Michael Mann")
                .contains("DIRECTOR");
        assertThat(cli.run("cast-member", "delete", "cast-member-1", "--yes").out())
                .isEqualTo("Deleted cast member 'Michael Mann' (cast-member-1). Nothing names it.\n");
    }
}
