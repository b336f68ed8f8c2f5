package io.codeflix.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Moment;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoCommandsTest {

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
        cli.run("video", "create", "--title", "Heat", "--description", "A heist.", "--year", "1995");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aTranslationIsSet() {
        // When
        var ran = cli.run("video", "translate", "video-1", "pt-BR", "--title", "Fogo", "--description", "Um assalto.");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Translated video video-1, now version 2\n", ""));
        var call = platform.calls("PUT").getFirst();
        assertThat(call.path()).isEqualTo("/api/v1/videos/video-1/translations/pt-BR");
        assertThat(call.json().path("title").asString()).isEqualTo("Fogo");
    }

    @Test
    void aTranslationIsTakenAway() {
        // Given
        cli.run("video", "translate", "video-1", "pt-BR", "--title", "Fogo", "--description", "Um assalto.");
        // When
        var ran = cli.run("video", "translate", "video-1", "pt-BR", "--remove");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(0, "Removed pt-BR of video video-1\n", ""));
        assertThat(platform.calls("DELETE").getFirst().path()).isEqualTo("/api/v1/videos/video-1/translations/pt-BR");
    }

    @Test
    void aPublicationIsScheduledAndTakenBack() {
        // When
        var scheduled = cli.run("video", "publish", "video-1", "--at", "2026-12-24T20:00:00Z");
        var canceled = cli.run("video", "unschedule", "video-1");
        // Then
        assertThat(scheduled.out())
                .isEqualTo("Scheduled video video-1 for %s\n"
                        .formatted(Moment.shown(Instant.parse("2026-12-24T20:00:00Z"), ZoneId.systemDefault())));
        var call = platform.calls("PUT").getFirst();
        assertThat(call.path()).isEqualTo("/api/v1/videos/video-1/schedule");
        assertThat(call.json().path("publishAt").asString()).isEqualTo("2026-12-24T20:00:00Z");
        assertThat(canceled.out()).isEqualTo("Unscheduled video video-1\n");
    }

    @Test
    void aTitleShowsEachOfItsImagesAndThatItHasATrailer() {
        // When
        var ran = cli.run("title", "get", "v1");
        // Then
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "Free yes",
                        "Trailer 1 min 30 s",
                        "BANNER 1280x720 /api/v1/images/a7/1280.jpg",
                        "BANNER 640x360 /api/v1/images/a7/640.jpg",
                        "THUMBNAIL 320x180 /api/v1/images/a7/320.jpg");
        assertThat(cli.run("title", "get", "v1", "-o", "json").out()).contains("\"/api/v1/images/a7/320.jpg\"");
    }

    @Test
    void aTrailerIsPlayedInsteadOfTheFilm() {
        // When
        var film = cli.run("title", "play", "v1");
        var trailer = cli.run("title", "play", "v1", "--trailer");
        // Then
        assertThat(film.out()).contains("http://play/film/master.m3u8");
        assertThat(trailer.out()).contains("http://play/trailer/master.m3u8");
    }

    @Test
    void halfATranslationIsAUsageError() {
        // When
        var ran = cli.run("video", "translate", "video-1", "pt-BR", "--title", "Fogo");
        // Then
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--description");
        assertThat(cli.run("video", "translate", "video-1", "pt-BR").exitCode()).isEqualTo(2);
    }
}
