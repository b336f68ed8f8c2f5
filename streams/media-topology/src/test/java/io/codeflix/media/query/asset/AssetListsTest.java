package io.codeflix.media.query.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.AssetRemoval;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.testkit.fixture.Assets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetListsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AssetLists assets = new AssetLists();

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            names = {"UPLOADED", "PROCESSING", "READY"})
    void aFileOfWhichSomethingMayComeTakesThePlaceOfAnOlderOne(AssetStatus status) {
        show(film("old", 0));
        show(film("new", 1).setStatus(status));

        assertThat(assets.isSuperseded("old")).isTrue();
        assertThat(assets.isSuperseded("new")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            names = {"REGISTERED", "FAILED", "CANCELED", "ABANDONED", "REMOVED"})
    void aFileOfWhichNothingComesTakesNoPlace(AssetStatus status) {
        show(film("old", 0));
        show(film("new", 1).setStatus(status));

        assertThat(assets.isSuperseded("old")).isFalse();
    }

    @Test
    void filesOfOtherSlotsAndVideosDoNotMatter() {
        show(film("old", 0));
        show(film("trailer", 1).setSlot(AssetSlot.TRAILER));
        show(film("elsewhere", 1).setVideoId("v2"));

        assertThat(assets.isSuperseded("old")).isFalse();
    }

    @Test
    void whatIsToBeRemovedLeavesThePlaceToTheOlderOne() {
        show(film("old", 0));
        show(film("new", 1).setRemoval(removal()));

        assertThat(assets.isSuperseded("old")).isFalse();
    }

    @Test
    void aRestoredFileCountsFromThenOn() {
        show(film("old", 0).setRestoredAt(NOON.plusSeconds(2)));
        show(film("new", 1));

        assertThat(assets.isSuperseded("old")).isFalse();
        assertThat(assets.isSuperseded("new")).isTrue();
    }

    @Test
    void theLatestWordCountsAndAnUnknownAssetHasNoPlace() {
        show(film("old", 0));
        show(film("new", 1));
        assets.changed("new", null);

        assertThat(assets.isSuperseded("old")).isFalse();
        assertThat(assets.isSuperseded("nobody")).isFalse();
    }

    @Test
    void whatAwaitsRemovalIsCountedUntilItIsRemoved() {
        show(film("needed", 0));
        show(film("deleted", 1).setRemoval(removal()));
        show(film("replaced", 2).setRemoval(removal()));
        show(film("removed", 3).setRemoval(removal()).setStatus(AssetStatus.REMOVED));

        assertThat(assets.awaitingRemoval()).isEqualTo(2);
        assertThat(assets.bytesAwaitingRemoval()).isPositive().isEqualTo(stored("deleted") + stored("replaced"));
    }

    private long stored(String id) {
        return assets.find(id).orElseThrow().storedBytes();
    }

    private static AssetState.Builder film(String id, int announcedSecond) {
        return Assets.film()
                .setId(id)
                .setVideoId("v1")
                .setRestoredAt(null)
                .setCreatedAt(NOON.plusSeconds(announcedSecond));
    }

    private static AssetRemoval removal() {
        return Assets.removed().getRemoval();
    }

    private void show(AssetState.Builder asset) {
        AssetState state = asset.build();
        assets.changed(state.getId(), state);
    }
}
