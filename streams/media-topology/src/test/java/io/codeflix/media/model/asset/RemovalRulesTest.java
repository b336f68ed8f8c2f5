package io.codeflix.media.model.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Condemn;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.Remove;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFreed;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
import io.codeflix.media.model.asset.AssetCommand.Restore;
import io.codeflix.media.model.asset.AssetCommand.Spare;
import io.codeflix.media.model.asset.Removal.Reason;
import io.codeflix.streams.decider.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemovalRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(3);
    private static final Instant DUE = NOW.plus(RETENTION);
    private static final Source FILM = new Source("mov,mp4", 30_000, 1280, 720, 720, 24, 1, "h264", "aac");
    private static final MediaPackage PACKAGE = new MediaPackage("r3", 30_000, List.of(), "h", List.of("m"), "d");

    private final AssetDecider decider = new AssetDecider(RETENTION);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatNobodyNeedsGoesAfterTheRetention(Reason reason) {
        assertThat(after(ready(), new Condemn(reason, null)).removal()).isEqualTo(new Removal(reason, NOW, DUE, false));
    }

    @Test
    void theFilesOfAVideoStayAsLongAsTheVideoCanComeBack() {
        var later = new Condemn(Reason.VIDEO_DELETED, DUE.plusSeconds(60));
        var earlier = new Condemn(Reason.VIDEO_DELETED, DUE.minusSeconds(60));

        assertThat(removal(after(ready(), later)).due()).isEqualTo(DUE.plusSeconds(60));
        assertThat(removal(after(ready(), earlier)).due()).isEqualTo(DUE);
    }

    @Test
    void theFirstReasonAndItsMomentStand() {
        Asset going = after(ready(), new Condemn(Reason.REPLACED, null));

        assertThat(events(going, new Condemn(Reason.ASKED, null))).isEmpty();
    }

    @Test
    void anAbandonedUploadHasNothingThatCouldGo() {
        Asset abandoned = after(List.of(register()), new AbandonUpload());

        assertThat(events(abandoned, new Condemn(Reason.ASKED, null))).isEmpty();
    }

    @Test
    void anUploadWhoseVideoIsGoneIsNotCompleted() {
        Asset going = after(List.of(register()), new Condemn(Reason.VIDEO_DELETED, null));

        assertThat(refusal(going, new CompleteUpload("j", 100, "e"))).isEqualTo("conflict");
    }

    @Test
    void whatIsRestoredStaysAndCountsAsAnnouncedNow() {
        Asset restored = after(ready(), new Condemn(Reason.REPLACED, null), new Restore());

        assertThat(restored.removal()).isNull();
        assertThat(restored.retention().restoredAt()).isEqualTo(NOW);
        assertThat(restored.mediaPackage()).isEqualTo(PACKAGE);
        assertThat(events(restored, new Restore())).isEmpty();
        assertThat(events(restored, new Remove(DUE))).as("the timer of before").isEmpty();
    }

    @Test
    void aFileGoesWithItsVideoAndComesBackWithItOnly() {
        Asset going = after(ready(), new Condemn(Reason.VIDEO_DELETED, null));

        assertThat(refusal(going, new Restore())).isEqualTo("conflict");
        assertThat(after(ready(), new Condemn(Reason.VIDEO_DELETED, null), new Spare(Reason.VIDEO_DELETED)))
                .satisfies(spared -> {
                    assertThat(spared.removal()).isNull();
                    assertThat(spared.retention().restoredAt()).isNull();
                });
        assertThat(events(going, new Spare(Reason.REPLACED))).isEmpty();
    }

    @Test
    void aJobThatWasStoppedGoesOnWithItsFileThatComesBack() {
        Asset stopped = after(
                processing(),
                new Condemn(Reason.VIDEO_DELETED, null),
                new ReportCanceled("j", "Its video was deleted"));
        assertThat(stopped.status()).isEqualTo(AssetStatus.CANCELED);

        Asset back = after(
                processing(),
                new Condemn(Reason.VIDEO_DELETED, null),
                new ReportCanceled("j", "Its video was deleted"),
                new Spare(Reason.VIDEO_DELETED));
        assertThat(back.status()).isEqualTo(AssetStatus.UPLOADED);
        assertThat(back.failure()).isNull();
    }

    @Test
    void aJobThatAPersonHadCanceledStaysCanceled() {
        Asset back = after(
                processing(),
                new ReportCanceled("j", "The encoding was canceled"),
                new Condemn(Reason.ASKED, null),
                new Restore());

        assertThat(back.status()).isEqualTo(AssetStatus.CANCELED);
    }

    @Test
    void atItsOwnMomentItIsRemovedAndNothingBringsItBack() {
        Asset removed = after(ready(), new Condemn(Reason.ASKED, null), new Remove(DUE));

        assertThat(removed.status()).isEqualTo(AssetStatus.REMOVED);
        assertThat(removed.mediaPackage()).isNull();
        assertThat(removed.posterKey()).isNull();
        assertThat(refusal(removed, new Restore())).isEqualTo("conflict");
        assertThat(refusal(removed, new CompleteUpload("j", 100, "e"))).isEqualTo("conflict");
        Stream.of(
                        new ReportReady("j", FILM, PACKAGE, "poster"),
                        new ReportProcessing("j"),
                        new Condemn(Reason.REPLACED, null),
                        new Spare(Reason.ASKED),
                        new Remove(DUE))
                .forEach(
                        late -> assertThat(events(removed, late)).as("%s", late).isEmpty());
    }

    @Test
    void atAnotherMomentNothingIsRemoved() {
        Asset going = after(ready(), new Condemn(Reason.ASKED, null));

        assertThat(events(going, new Remove(DUE.minusSeconds(1)))).isEmpty();
        assertThat(events(after(ready()), new Remove(DUE))).isEmpty();
    }

    @Test
    void howManyBytesWereFreedIsNotedOnce() {
        Asset freed = after(ready(), new Condemn(Reason.ASKED, null), new Remove(DUE), new ReportFreed(4_711));

        assertThat(freed.retention().freedBytes()).isEqualTo(4_711);
        assertThat(events(freed, new ReportFreed(0))).isEmpty();
        assertThat(events(after(ready()), new ReportFreed(1))).as("it is there").isEmpty();
    }

    private static Register register() {
        return new Register(new Announcement("video-1", "VIDEO", "heat.mp4", 100), "owner-1", 10, "u", "k");
    }

    private static List<AssetCommand> processing() {
        return List.of(register(), new CompleteUpload("j", 100, "e"), new ReportProcessing("j"));
    }

    private static List<AssetCommand> ready() {
        var ready = new ArrayList<>(processing());
        ready.add(new ReportReady("j", FILM, PACKAGE, "poster"));
        return ready;
    }

    private static Removal removal(Asset asset) {
        return Objects.requireNonNull(asset.removal());
    }

    private Asset after(List<AssetCommand> before, AssetCommand... then) {
        Asset asset = null;
        for (AssetCommand command :
                Stream.concat(before.stream(), Stream.of(then)).toList()) {
            for (AssetEvent event : events(asset, command)) {
                asset = decider.evolve(asset, event);
            }
        }
        return Objects.requireNonNull(asset);
    }

    private List<AssetEvent> events(@Nullable Asset asset, AssetCommand command) {
        return switch (decider.decide(asset, command, NOW)) {
            case Decision.Accepted<AssetEvent>(var events) -> events;
            case Decision.Refused<AssetEvent>(var problem) -> throw new AssertionError(problem);
        };
    }

    private String refusal(Asset asset, AssetCommand command) {
        return switch (decider.decide(asset, command, NOW)) {
            case Decision.Accepted<AssetEvent>(var events) -> throw new AssertionError(events);
            case Decision.Refused<AssetEvent>(var problem) -> problem.code();
        };
    }
}
