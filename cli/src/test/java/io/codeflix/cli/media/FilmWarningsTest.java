package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is odd about a film is said wherever somebody looks at it, and before viewers see it. */
class FilmWarningsTest {

    private static final String CUT = "The recording ends in mid-picture; it plays until 00:00:12.3.";
    private static final String TRIMMED = "The file says itself that 65 frames are not shown.";

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));
    private String file = "";

    @BeforeEach
    void signInWithAnOddFilm(@TempDir Path folder) throws IOException {
        cli = SignedIn.to(platform, folder);
        file = Files.write(folder.resolve("heat.mp4"), new byte[1_500]).toString();
        platform.uploads()
                .holds(
                        "asset-1",
                        Map.of(
                                "strict",
                                false,
                                "warnings",
                                List.of(
                                        Map.of("code", "edit-list", "message", TRIMMED),
                                        Map.of("code", "ends-early", "message", CUT, "atMillis", 12_300))));
        platform.videos().hasFilmOf("video-1", "asset-1");
        cli.run("video", "get", "video-1"); // from the second time on the catalog shows its film
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aVideoIsShownWithThem() {
        // When
        var ran = cli.run("video", "get", "video-1");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).endsWith("\nWarning: edit-list: %s\nWarning: ends-early: %s\n".formatted(TRIMMED, CUT));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theyAreSaidOnStandardErrorBeforeAVideoIsPublished() {
        // When
        var ran = cli.run("video", "publish", "video-1");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(
                        0,
                        "Published video video-1\n",
                        "warning: edit-list: %s\nwarning: ends-early: %s\n".formatted(TRIMMED, CUT)));
    }

    @Test
    void anAssetIsShownWithThem() {
        // When
        var ran = cli.run("asset", "get", "asset-1");
        // Then
        assertThat(ran.out())
                .containsPattern("Warning +edit-list: " + TRIMMED)
                .containsPattern("Warning +ends-early: " + CUT)
                .doesNotContain("Strict");
    }

    @Test
    void aJobIsShownWithThem() {
        // Given
        platform.jobs().goesThrough("SUCCEEDED", 100, "done");
        platform.jobs().isOdd("ends-early", CUT);
        // When
        var ran = cli.run("job", "get", "asset-1-encode");
        // Then
        assertThat(ran.out()).endsWith("\n\nWarnings:\n  ends-early: " + CUT + "\n");
    }

    @Test
    void anUploadThatIsWatchedEndsWithThemAndWithWhatComesNext() {
        // Given
        platform.jobs().goesThrough("RUNNING", 40, "encode");
        platform.jobs().goesThrough("SUCCEEDED", 100, "done");
        platform.jobs().isOdd("ends-early", CUT);
        // When
        var ran = cli.run("upload", file, "--video", "video-1", "--watch");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .endsWith("\n\nWarnings:\n  ends-early: %s\nNext: codeflix video publish video-1\n".formatted(CUT));
    }

    @Test
    void aFilmWithoutAnyIsShownWithoutThem() {
        // Given
        platform.uploads().holds("asset-1", Map.of("warnings", List.of()));
        // When
        var published = cli.run("video", "publish", "video-1");
        // Then
        assertThat(published).isEqualTo(new Cli.Ran(0, "Published video video-1\n", ""));
        assertThat(cli.run("video", "get", "video-1").out()).doesNotContain("Warning");
    }

    @Test
    void whoeverIsStrictSaysSoWhenTheFilmIsRegistered() {
        // When
        cli.run("upload", file, "--video", "video-1");
        cli.run("upload", file, "--video", "video-1", "--slot", "trailer", "--strict");
        // Then
        assertThat(platform.calls("POST").stream().filter(call -> call.path().equals("/api/v1/assets")))
                .extracting(call -> call.json().path("strict").asBoolean())
                .containsExactly(false, true);
        // And
        platform.uploads().holds("asset-1", Map.of("strict", true));
        assertThat(cli.run("asset", "get", "asset-1").out()).containsPattern("Strict +refused where it is odd");
    }
}
