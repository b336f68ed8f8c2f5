package io.codeflix.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.run.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

    @TempDir
    Path folder = Path.of("");

    private Path home = Path.of("");
    private Path film = Path.of("");

    @BeforeEach
    void aPlatformThatRanBefore() throws IOException {
        home = new Cli(folder).home();
        film = home.resolve("data/object-store/film.mp4");
        Files.createDirectories(film.getParent());
        Files.write(film, new byte[1500]);
        Files.writeString(home.resolve("stack.json"), "{}");
        Files.writeString(home.resolve("external.properties"), "kafka.bootstrap-servers=kafka:9092\n");
    }

    @Test
    void allThatThePlatformKeptGoesAndNothingElse() throws IOException {
        // Given
        Files.writeString(home.resolve("notes.txt"), "mine");
        // When
        var ran = new Cli(folder).run("reset", "--yes");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("1.5 kB").endsWith("Deleted. 'codeflix up' starts from nothing.\n");
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("external.properties", "notes.txt");
        }
    }

    @Test
    void aLinkGoesAndWhatItPointsAtStays() throws IOException {
        // Given
        var elsewhere = Files.writeString(folder.resolve("precious.mp4"), "film");
        Files.createSymbolicLink(film.resolveSibling("link.mp4"), elsewhere);
        var folderElsewhere = Files.createDirectories(folder.resolve("library"));
        Files.writeString(folderElsewhere.resolve("other.mp4"), "film");
        Files.createSymbolicLink(home.resolve("logs"), folderElsewhere);
        // When
        var ran = new Cli(folder).run("reset", "--yes");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(home.resolve("logs")).doesNotExist();
        assertThat(elsewhere).exists();
        assertThat(folderElsewhere.resolve("other.mp4")).exists();
    }

    @Test
    void aDryRunOnlyTells() {
        // When
        var ran = new Cli(folder).run("reset", "--dry-run");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains(home.resolve("data").toString()).doesNotContain("Deleted");
        assertThat(film).exists();
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDeleted() {
        // When
        var ran = new Cli(folder).run("reset");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("Nobody can be asked here: say --yes");
        assertThat(film).exists();
    }

    @Test
    void thereIsNothingToDeleteTwice() {
        // Given
        new Cli(folder).run("reset", "--yes");
        // When
        var ran = new Cli(folder).run("reset", "--yes");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Nothing is kept in " + home + ".\n", ""));
    }
}
