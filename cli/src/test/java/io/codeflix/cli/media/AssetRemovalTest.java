package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.platform.Uploads;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetRemovalTest {

    private static final String GOES_AT = Cell.of(Instant.parse(Uploads.REMOVED_AT));
    private static final String SOON = "2026-12-02T08:00:00Z";

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signInWithAFilm(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        platform.uploads().holds("asset-1", Map.of());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void assetsAreListedAsAskedFor() {
        // Given
        platform.uploads().holds("asset-2", Map.of("videoTitle", "Ronin", "status", "FAILED"));
        // When
        var ran = cli.run(
                "asset", "list", "--video", "video-1", "--owner", "ann", "--status", "READY,FAILED", "--sort", "size");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("ID +STATUS +SIZE +SLOT +TITLE +FILE")
                .containsPattern("asset-1 +READY +2.5 MB +VIDEO +video-1 +heat.mp4")
                .containsPattern("asset-2 +FAILED +2.5 MB +VIDEO +Ronin +heat.mp4")
                .endsWith("\n\n2 assets\n");
        assertThat(platform.calls("GET").getLast().query())
                .containsEntry("video", "video-1")
                .containsEntry("owner", "ann")
                .containsEntry("status", "READY,FAILED")
                .containsEntry("sort", "size")
                .doesNotContainKey("awaitingRemoval");
    }

    @Test
    void whatAwaitsRemovalIsListedWithItsMomentAndItsReason() {
        // Given
        platform.uploads().holds("asset-2", Map.of("removeAt", SOON, "removalReason", "REPLACED"));
        // When
        var ran = cli.run("asset", "list", "--awaiting-removal", "-o", "wide");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("asset-2 .* " + Cell.of(Instant.parse(SOON)) + " +REPLACED")
                .doesNotContain("asset-1")
                .endsWith("\n\n1 asset\n");
    }

    @Test
    void nothingToListIsSaid() {
        assertThat(cli.run("asset", "list", "--awaiting-removal")).isEqualTo(new Cli.Ran(0, "No assets.\n", ""));
    }

    @Test
    void aDryRunSaysWhatWouldGoAndChangesNothing() {
        // When
        var ran = cli.run("asset", "delete", "asset-1", "--dry-run");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(
                        0,
                        "Would delete asset asset-1 ('heat.mp4', VIDEO of video video-1, 2.5 MB). Nothing was changed.\n",
                        ""));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDeleted() {
        // When
        var ran = cli.run("asset", "delete", "asset-1");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(2, "", """
                error: Delete asset asset-1 ('heat.mp4', VIDEO of video video-1, 2.5 MB)? Nobody can be asked here: say --yes, or --dry-run to look first
                hint:  see 'codeflix asset delete --help'
                """));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void aNoAtTheTerminalLeavesTheAsset() {
        // When
        var ran = cli.answering("n", "asset", "delete", "asset-1");
        // Then
        assertThat(ran)
                .isEqualTo(
                        new Cli.Ran(
                                4,
                                "",
                                "Delete asset asset-1 ('heat.mp4', VIDEO of video video-1, 2.5 MB)? [y/N] Nothing was deleted.\n"));
        assertThat(platform.calls("DELETE")).isEmpty();
    }

    @Test
    void aYesAtTheTerminalDeletesIt() {
        // When
        var ran = cli.answering("y", "asset", "delete", "asset-1");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(platform.calls("DELETE").getFirst().path()).isEqualTo("/api/v1/assets/asset-1");
    }

    @Test
    void whatWasDeletedSaysUntilWhenItComesBackAndHow() {
        // When
        var first = cli.run("asset", "delete", "asset-1", "--yes");
        var second = cli.run("asset", "delete", "asset-1", "--yes");
        // Then
        assertThat(first)
                .isEqualTo(new Cli.Ran(
                        0,
                        "Deleted asset asset-1. Its 2.5 MB are removed at %s. Until then: codeflix asset restore asset-1\n"
                                .formatted(GOES_AT),
                        ""));
        assertThat(second)
                .isEqualTo(new Cli.Ran(
                        0,
                        "Asset asset-1 goes already. Its 2.5 MB are removed at %s. Until then: codeflix asset restore asset-1\n"
                                .formatted(GOES_AT),
                        ""));
    }

    @Test
    void whatWasDeletedIsRestoredOnce() {
        // Given
        cli.run("asset", "delete", "asset-1", "--yes");
        // When
        var first = cli.run("asset", "restore", "asset-1");
        var second = cli.run("asset", "restore", "asset-1");
        // Then
        assertThat(first).isEqualTo(new Cli.Ran(0, "Restored asset asset-1. Next: codeflix asset get asset-1\n", ""));
        assertThat(second).isEqualTo(new Cli.Ran(0, "Asset asset-1 is there: unchanged.\n", ""));
        assertThat(platform.calls("POST").getFirst().path()).isEqualTo("/api/v1/assets/asset-1/restore");
    }

    @Test
    void whatIsNotThereEndsWithThree() {
        assertThat(cli.run("asset", "delete", "asset-9", "--yes").exitCode()).isEqualTo(3);
        assertThat(cli.run("asset", "restore", "asset-9").exitCode()).isEqualTo(3);
    }

    @Test
    void orphansEndWithWhatAwaitsRemovalSoonestFirst() {
        // Given: more than a page
        for (int i = 0; i < 150; i++) {
            platform.uploads().holds("goes-%03d".formatted(i), Map.of("removeAt", i == 0 ? SOON : Uploads.REMOVED_AT));
        }
        // When
        var ran = cli.run("asset", "orphans");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .endsWith("are referred to by nobody.\n150 assets (375 MB) await removal, the next at %s;"
                                .formatted(Cell.of(Instant.parse(SOON)))
                        + " see 'codeflix asset list --awaiting-removal'.\n");
        assertThat(platform.calls("GET").getLast().query())
                .containsEntry("sort", "removeAt")
                .containsEntry("dir", "asc");
    }
}
