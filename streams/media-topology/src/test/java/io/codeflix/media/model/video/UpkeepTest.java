package io.codeflix.media.model.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal.Reason;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.video.Upkeep.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class UpkeepTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            mode = Mode.EXCLUDE,
            names = {"ABANDONED", "REMOVED"})
    void withItsVideoEveryFileGoes(AssetStatus status) {
        assertThat(Upkeep.of(VideoUse.deleted(NOON), List.of(asset("a", status, 0))))
                .containsExactly(new Wish.Condemned("a", Reason.VIDEO_DELETED, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            names = {"ABANDONED", "REMOVED"})
    void whatIsGoneCannotGo(AssetStatus status) {
        assertThat(Upkeep.of(VideoUse.deleted(NOON), List.of(asset("a", status, 0))))
                .isEmpty();
    }

    @Test
    void whatGoesAlreadyIsNotToldAgain() {
        assertThat(Upkeep.of(VideoUse.deleted(NOON), List.of(going("a", Reason.REPLACED, 0))))
                .isEmpty();
    }

    @Test
    void withItsVideoAFileComesBackAndAReplacedOneDoesNot() {
        var assets = List.of(going("a", Reason.VIDEO_DELETED, 0), going("b", Reason.REPLACED, 0));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "a", false), assets))
                .containsExactly(new Wish.Spared("a", Reason.VIDEO_DELETED));
    }

    @ParameterizedTest
    @EnumSource(
            value = AssetStatus.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTERED", "ABANDONED", "REMOVED"})
    void whatTheCatalogPlaysInsteadReplacesWhatWasAnnouncedBefore(AssetStatus status) {
        var assets = List.of(asset("old", status, 0), asset("new", AssetStatus.READY, 1));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "new", true), assets))
                .containsExactly(new Wish.Condemned("old", Reason.REPLACED, null));
    }

    @Test
    void untilTheCatalogPlaysTheNewOneTheOldOneStays() {
        var assets = List.of(asset("old", AssetStatus.READY, 0), asset("new", AssetStatus.READY, 1));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "old", true), assets)).isEmpty();
        assertThat(Upkeep.of(draft(Slot.VIDEO, "new", false), assets)).isEmpty();
    }

    @Test
    void whatIsOnItsWayAfterTheOneThatPlaysStays() {
        var assets = List.of(
                asset("plays", AssetStatus.READY, 0),
                asset("encoding", AssetStatus.PROCESSING, 1),
                asset("failed", AssetStatus.FAILED, 2));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "plays", true), assets)).isEmpty();
    }

    @Test
    void anOpenUploadAndAnotherSlotAreLeftAlone() {
        var trailer = new Candidate("trailer", Slot.TRAILER, AssetStatus.READY, NOON, null);
        var assets = List.of(trailer, asset("open", AssetStatus.REGISTERED, 0), asset("new", AssetStatus.READY, 1));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "new", true), assets)).isEmpty();
    }

    @Test
    void nothingIsReplacedByWhatGoesItself() {
        var assets = List.of(asset("old", AssetStatus.READY, 0), going("new", Reason.ASKED, 1));

        assertThat(Upkeep.of(draft(Slot.VIDEO, "new", true), assets)).isEmpty();
    }

    @Test
    void whatAPublishedTitlePlaysIsGivenBack() {
        var assets = List.of(going("a", Reason.ASKED, 0));

        assertThat(Upkeep.of(video(true, Slot.VIDEO, "a", true), assets))
                .containsExactly(new Wish.Spared("a", Reason.ASKED));
        assertThat(Upkeep.of(draft(Slot.VIDEO, "a", true), assets)).isEmpty();
    }

    private static VideoUse draft(Slot slot, String asset, boolean playable) {
        return video(false, slot, asset, playable);
    }

    private static VideoUse video(boolean published, Slot slot, String asset, boolean playable) {
        return new VideoUse(false, null, published, Map.of(slot, new Occupant(asset, playable)));
    }

    private static Candidate asset(String id, AssetStatus status, int minutesAfterNoon) {
        return candidate(id, status, minutesAfterNoon, null);
    }

    private static Candidate going(String id, Reason why, int minutesAfterNoon) {
        return candidate(id, AssetStatus.READY, minutesAfterNoon, why);
    }

    private static Candidate candidate(String id, AssetStatus status, int minutes, @Nullable Reason why) {
        return new Candidate(id, Slot.VIDEO, status, NOON.plusSeconds(60L * minutes), why);
    }
}
