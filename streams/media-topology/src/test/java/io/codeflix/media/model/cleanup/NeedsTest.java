package io.codeflix.media.model.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.ImagePackage.ImageFile;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Retention;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.TaskKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {
    private static final MediaPackage PACKAGE = new MediaPackage(
            "r3",
            30_000,
            List.of(new Rendition("240p", 426, 240, 1, "avc1", 720, 9, "renditions/a1/r3/240p.mp4", "240p.mp4")),
            "renditions/a1/r3/master.m3u8",
            List.of("renditions/a1/r3/media_0.m3u8"),
            "renditions/a1/r3/manifest.mpd");
    private static final Set<String> PRODUCTS = Set.of("posters/a1/r1/poster.jpg", "windows/a1/r2/240p.mp4");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "originals/a1/source,            NEEDED",
        "posters/a1/r1/poster.jpg,       NEEDED",
        "posters/a1/twin/poster.jpg,     LEFT_OVER",
        "windows/a1/r2/240p.mp4,         LEFT_OVER",
        "renditions/a1/r3/240p.mp4,      NEEDED",
        "renditions/a1/r3/master.m3u8,   NEEDED",
        "renditions/a1/r3/media_0.m3u8,  NEEDED",
        "renditions/a1/r3/manifest.mpd,  NEEDED",
        "renditions/a1/zombie/240p.mp4,  LEFT_OVER"
    })
    void aReadyAssetNeedsItsOriginalItsPosterAndItsPackage(String key, Verdict verdict) {
        var done = new JobNeeds(Set.of(), Set.of("posters/a1/r1/poster.jpg"));

        assertThat(on(key, asset(AssetStatus.READY, PACKAGE), done)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "originals/a1/source,      NEEDED",
        "images/a1/r1/640.jpg,     NEEDED",
        "images/a1/zombie/640.jpg, LEFT_OVER"
    })
    void aReadyImageNeedsItsOriginalAndItsWidths(String key, Verdict verdict) {
        var image = new ImagePackage("r1", List.of(new ImageFile(640, 360, 1_000, "images/a1/r1/640.jpg")));

        assertThat(on(key, asset(AssetStatus.READY, null, image), new JobNeeds(Set.of(), Set.of())))
                .isEqualTo(verdict);
    }

    @Test
    void whileAnImageIsBeingMadeNothingOfItIsTouched() {
        var imaging = new JobNeeds(Set.of(TaskKind.IMAGE), Set.of());

        assertThat(on("images/a1/any/640.jpg", asset(AssetStatus.PROCESSING, null), imaging))
                .isEqualTo(Verdict.NEEDED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "posters/a1/r1/poster.jpg,      NEEDED",
        "posters/a1/twin/poster.jpg,    LEFT_OVER",
        "windows/a1/r2/240p.mp4,        NEEDED",
        "windows/a1/zombie/240p.mp4,    LEFT_OVER",
        "renditions/a1/any/240p.mp4,    NEEDED"
    })
    void whileATaskIsNotDoneNothingOfItsKindIsTouched(String key, Verdict verdict) {
        var packaging = new JobNeeds(Set.of(TaskKind.PACKAGE), PRODUCTS);

        assertThat(on(key, asset(AssetStatus.PROCESSING, null), packaging)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            names = {"FAILED", "CANCELED"})
    void whatARetryWouldBuildOnStays(AssetStatus status) {
        var over = new JobNeeds(Set.of(), PRODUCTS);

        assertThat(on("originals/a1/source", asset(status, null), over)).isEqualTo(Verdict.NEEDED);
        assertThat(on("windows/a1/r2/240p.mp4", asset(status, null), over)).isEqualTo(Verdict.NEEDED);
        assertThat(on("windows/a1/r9/240p.mp4", asset(status, null), over)).isEqualTo(Verdict.LEFT_OVER);
    }

    @ParameterizedTest
    @EnumSource(AssetStatus.class)
    void anOriginalGoesOnlyWithAnAbandonedUpload(AssetStatus status) {
        assertThat(on("originals/a1/source", asset(status, null), null))
                .isEqualTo(status == AssetStatus.ABANDONED ? Verdict.LEFT_OVER : Verdict.NEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "originals/a1/source",
                "posters/a1/r1/poster.jpg",
                "windows/a1/r2/240p.mp4",
                "renditions/a1/r3/240p.mp4",
                "images/a1/r1/640.jpg"
            })
    void ofAnAssetWhoseTimeIsOverNothingStays(String key) {
        var writing = new JobNeeds(Set.of(TaskKind.ENCODE, TaskKind.PACKAGE), PRODUCTS);
        var removed = new Needs(Optional.of(asset(AssetStatus.REMOVED, null)), Optional.of(writing), true);

        assertThat(removed.on(StoredKey.of(key).orElseThrow())).isEqualTo(Verdict.LEFT_OVER);
    }

    @Test
    void anAssetThatIsSaidToBeRemovedInNoCommittedRecordKeepsItsOriginal() {
        assertThat(on("originals/a1/source", asset(AssetStatus.REMOVED, null), null))
                .isEqualTo(Verdict.NEEDED);
    }

    @Test
    void withoutItsJobNobodyCanTellWhoWrites() {
        assertThat(on("windows/a1/r2/240p.mp4", asset(AssetStatus.UPLOADED, null), null))
                .isEqualTo(Verdict.NEEDED);
    }

    @Test
    void whatNobodyKnowsIsSaidToBeSo() {
        assertThat(on("windows/a1/r2/240p.mp4", null, null)).isEqualTo(Verdict.NOBODY_KNOWS);
        assertThat(on("windows/a1/r2/240p.mp4", null, new JobNeeds(Set.of(), Set.of())))
                .as("a job without its asset is a riddle")
                .isEqualTo(Verdict.NEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backups/a1/x",
                "windows/readme.txt",
                "windows//r/240p.mp4",
                "windows/a1/",
                "windows",
                ".mpus-1",
                "xwindows/a1/r/f",
                ""
            })
    void whatIsNotOfOurMakingIsNotLookedAt(String key) {
        assertThat(StoredKey.of(key)).isEmpty();
    }

    private static Verdict on(String key, @Nullable Asset asset, @Nullable JobNeeds job) {
        return new Needs(Optional.ofNullable(asset), Optional.ofNullable(job), false)
                .on(StoredKey.of(key).orElseThrow());
    }

    private static Asset asset(AssetStatus status, @Nullable MediaPackage made) {
        return asset(status, made, null);
    }

    private static Asset asset(AssetStatus status, @Nullable MediaPackage made, @Nullable ImagePackage image) {
        return new Asset(
                "v1",
                Slot.VIDEO,
                "owner-1",
                "film.mp4",
                100,
                10,
                "u",
                "originals/a1/source",
                status,
                "a1-encode",
                null,
                made,
                made == null ? null : "posters/a1/r1/poster.jpg",
                image,
                false,
                null,
                Retention.KEPT);
    }
}
