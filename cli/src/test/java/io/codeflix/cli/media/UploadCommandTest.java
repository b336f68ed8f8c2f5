package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCommandTest {

    private static final int PARTS = 12;

    private final Platform platform = new Platform();
    private final byte[] film = new byte[11_500];
    private Cli cli = new Cli(Path.of(""));
    private String file = "";

    @BeforeEach
    void signInWithAFilm(@TempDir Path folder) throws IOException {
        cli = SignedIn.to(platform, folder);
        new Random(7).nextBytes(film);
        file = Files.write(folder.resolve("heat.mp4"), film).toString();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void everyByteArrives() {
        // When
        var ran = cli.run("upload", file, "--video", "v-1");
        // Then
        assertThat(ran.out()).isEqualTo("""
                Uploaded as asset asset-1
                Next: codeflix job watch asset-1-encode
                """);
        assertThat(ran.exitCode()).isZero();
        assertThat(platform.uploads().joined()).isEqualTo(film);
    }

    @Test
    void anImageIsUploadedLikeAFilmIntoAnotherSlot() {
        // When
        var ran = cli.run("upload", file, "--video", "v-1", "--slot", "banner");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(platform.calls("POST").getFirst().json().path("slot").asString())
                .isEqualTo("BANNER");
        assertThat(cli.run("upload", file, "--video", "v-1", "--slot", "poster").err())
                .contains("VIDEO, TRAILER, BANNER, THUMBNAIL, THUMBNAIL_HALF");
    }

    @Test
    void aPartThatFailedIsSentAgain() {
        // Given
        platform.uploads().refusesPart(3, 1);
        // When
        var ran = cli.run("upload", file, "--video", "v-1");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(platform.uploads().joined()).isEqualTo(film);
        assertThat(platform.uploads().puts()).isEqualTo(PARTS + 1);
    }

    @Test
    void anUploadThatIsDoneIsNotDoneAgain() {
        // Given
        cli.run("upload", file, "--video", "v-1");
        int first = platform.uploads().puts();
        // When
        var again = cli.run("upload", file, "--video", "v-1");
        // Then
        assertThat(again.out()).startsWith("Uploaded before as asset asset-1\n");
        assertThat(platform.uploads().puts()).isEqualTo(first);
        assertThat(platform.uploads().registered()).isOne();
    }

    @Test
    void anInterruptedUploadSendsOnlyWhatIsMissing() {
        // Given
        platform.uploads().refusesPart(12, 6);
        var interrupted = cli.run("upload", file, "--video", "v-1");
        int before = platform.uploads().puts();
        // When
        var again = cli.run("upload", file, "--video", "v-1");
        // Then
        assertThat(interrupted.exitCode()).isEqualTo(5);
        assertThat(interrupted.err()).contains("hint:  the same command goes on where this one stopped");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("going on: 11 of 12 parts are in the store");
        assertThat(platform.uploads().puts()).isEqualTo(before + 1);
        assertThat(platform.uploads().joined()).isEqualTo(film);
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        // When
        var ran = cli.run("upload", "nowhere.mp4", "--video", "v-1");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(3, "", """
                error: there is no file nowhere.mp4
                hint:  look at its name and folder
                """));
    }

    @Test
    void watchingShowsTheJobToItsEnd() {
        // Given
        platform.jobs().goesThrough("RUNNING", 40, "encode");
        platform.jobs().goesThrough("SUCCEEDED", 100, "done");
        // When
        var ran = cli.run("upload", file, "--video", "v-1", "--watch");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).containsPattern("Status +SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "trailer", "banner", "thumbnail", "thumbnail_half"})
    void aFileWhosePlaceAnotherOneTookIsUploadedAgain(String slot, @TempDir Path folder) throws IOException {
        // Given
        var other = Files.write(folder.resolve("ronin.mp4"), new byte[1_500]).toString();
        cli.run("upload", file, "--video", "v-1", "--slot", slot);
        cli.run("upload", other, "--video", "v-1", "--slot", slot);
        int before = platform.uploads().puts();
        // When
        var again = cli.run("upload", file, "--video", "v-1", "--slot", slot);
        var once = cli.run("upload", file, "--video", "v-1", "--slot", slot);
        // Then
        assertThat(again.out()).startsWith("Uploaded as asset asset-3\n");
        assertThat(platform.uploads().puts()).isEqualTo(before + PARTS);
        assertThat(once.out()).startsWith("Uploaded before as asset asset-3\n");
    }

    @Test
    void theSameFileInAnotherPlaceOrForAnotherVideoTakesNobodysPlace() {
        // Given
        cli.run("upload", file, "--video", "v-1");
        cli.run("upload", file, "--video", "v-1", "--slot", "trailer");
        cli.run("upload", file, "--video", "v-2");
        // When
        var again = cli.run("upload", file, "--video", "v-1");
        // Then
        assertThat(again.out()).startsWith("Uploaded before as asset asset-1\n");
    }
}
