package io.codeflix.media.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.ImagePackage.ImageFile;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.asset.Retention;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.TaskKind;
import io.codeflix.media.model.job.TaskStatus;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.job.JobView;
import io.codeflix.media.query.job.JobView.TaskView;
import io.codeflix.media.query.job.OwnedJob;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one instance answers another must come back as it was, under the strictness that all our JSON is read with. */
class PeerAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final MediaWarning DAMAGED = new MediaWarning("damaged-at", "It is damaged.", 12_300L, null);

    @Test
    void anAssetComesBackAsItWas() {
        var asset = new AssetView(
                "a1",
                4,
                new Asset(
                        "v1",
                        Slot.VIDEO,
                        "owner-1",
                        "film.mp4",
                        100,
                        10,
                        "u",
                        "k",
                        AssetStatus.READY,
                        "a1-encode",
                        new Source("mov,mp4", 30_000, 1280, 720, 720, 24, 1, "h264", "aac")
                                .withWarnings(List.of(DAMAGED)),
                        new MediaPackage(
                                "r3",
                                30_000,
                                List.of(new Rendition("240p", 426, 240, 1, "avc1", 720, 9, "r/240p.mp4", "240p.mp4")),
                                "h",
                                List.of("m"),
                                "d"),
                        "poster",
                        new ImagePackage("r3", List.of(new ImageFile(640, 360, 9, "images/a1/r3/640.jpg"))),
                        true,
                        null,
                        new Retention(
                                new Removal(
                                        Removal.Reason.REPLACED, Instant.EPOCH, Instant.EPOCH.plusSeconds(60), true),
                                Instant.EPOCH,
                                9L)));

        assertThat(json.readValue(json.writeValueAsBytes(asset), AssetView.class))
                .isEqualTo(asset);
    }

    @Test
    void aJobComesBackAsItWas() {
        var task = new TaskView(
                "t1",
                TaskKind.ENCODE,
                TaskStatus.RUNNING,
                1,
                3,
                "w",
                42.5,
                "encode",
                1.5,
                9L,
                NOW,
                null,
                0,
                NOW,
                "It failed",
                "disk-full",
                "Free some space",
                List.of("line"),
                List.of(DAMAGED));
        var job = new OwnedJob(
                "owner-1",
                new JobView(
                        "a1-encode",
                        "a1",
                        "v1",
                        JobStatus.RUNNING,
                        3,
                        null,
                        40.0,
                        "encode",
                        1.5,
                        9L,
                        null,
                        NOW,
                        4L,
                        List.of(task),
                        List.of(DAMAGED),
                        NOW,
                        NOW));

        assertThat(json.readValue(json.writeValueAsBytes(job), OwnedJob.class)).isEqualTo(job);
    }
}
