package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.record.CompressionType;
import org.junit.jupiter.api.Test;

/** The main job, as a newcomer meets it. */
class DemoE2E {
    private final Platform platform = Platform.up();

    @Test
    void theDemoUploadsEncodesPublishesFindsAndPlaysAFilm() {
        var demo = platform.codeflix("demo", "-o", "json");

        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        var report = demo.json();
        assertThat(report.path("videoId").asString()).isNotBlank();
        assertThat(report.path("title").asString()).isNotBlank();
        assertThat(report.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(report.path("hls").asString()).endsWith(".m3u8");
        assertThat(report.path("dash").asString()).endsWith(".mpd");
        assertThat(report.path("renditions").size()).isGreaterThan(1);
        assertThat(report.path("stages").size()).isGreaterThan(3);
        assertThat(report.path("categories").size()).isEqualTo(1);
        assertThat(report.path("genres").size()).isEqualTo(1);
        assertThat(report.path("cast").size()).isEqualTo(1);
        assertThat(report.path("images").findValuesAsString("slot"))
                .contains("BANNER", "THUMBNAIL")
                .hasSizeGreaterThan(2);
        assertThat(report.path("images").findValuesAsString("url")).allMatch(url -> url.endsWith(".jpg"));
        assertThat(report.path("trailer").path("frames").asLong()).isGreaterThan(24);
        assertThat(report.path("titles").path("en").asString())
                .isEqualTo(report.path("title").asString());
        assertThat(report.path("titles").path("pt-BR").asString())
                .isNotEqualTo(report.path("title").asString());
    }

    @Test
    void aFilmOfOnesOwnMakesTheSameJourney() throws Exception {
        var own = platform.aFilmCalled("My holidays.mp4");

        var demo = platform.codeflix("demo", own.toString(), "-o", "json");

        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        assertThat(demo.json().path("title").asString()).isEqualTo("My holidays");
        assertThat(demo.json().path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void everyRecordOfTheJourneyCanBeReadWithoutACodec() throws Exception {
        var start = Instant.now();
        var demo = platform.codeflix("demo", platform.aFilmCalled("Plain.mp4").toString(), "-o", "json");

        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        assertThat(StoredBatches.compressions(platform, start))
                .containsKeys(
                        "catalog.video.commands.v1", // by the edge
                        "catalog.title.state.v1", // by a topology
                        "media.task.events.v1") // by the bridge
                .allSatisfy((_, compressions) -> assertThat(compressions).containsExactly(CompressionType.NONE));
    }

    @Test
    void aSecondUpIsHarmless() {
        var before = platform.process("kafka").orElseThrow();

        var again = platform.codeflix("up");

        assertThat(again.exitCode()).isZero();
        assertThat(platform.process("kafka")).contains(before);
    }
}
