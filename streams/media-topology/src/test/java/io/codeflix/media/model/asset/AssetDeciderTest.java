package io.codeflix.media.model.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.ImagePackage.ImageFile;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFailed;
import io.codeflix.media.model.asset.AssetCommand.ReportImageReady;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Source FILM = new Source("mov,mp4", 30_000, 1280, 720, 720, 24, 1, "h264", "aac");
    private static final MediaPackage PACKAGE = new MediaPackage("r3", 30_000, List.of(), "h", List.of("m"), "d");

    private static final ImagePackage IMAGE =
            new ImagePackage("r1", List.of(new ImageFile(640, 360, 1_000, "images/a1/r1/640.jpg")));

    private static final Duration RETENTION = Duration.ofDays(3);

    private final AssetDecider decider = new AssetDecider(RETENTION);

    @Test
    void aFileIsAnnounced() {
        Asset asset = after(register("film.mp4", 100));

        assertThat(asset.status()).isEqualTo(AssetStatus.REGISTERED);
        assertThat(asset.ownerId()).isEqualTo("owner-1");
        assertThat(asset.parts().count()).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0}, {1} bytes: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "film.mp4                | 0             | sizeBytes too-small",
                "film.mp4                | -1            | sizeBytes too-small",
                "film.mp4                | 137438953473  | sizeBytes too-large",
                "''                      | 1             | fileName required",
                "'  '                    | 1             | fileName required",
                "evil\u202Efile.mp4      | 1             | fileName invisible-characters",
                "evil\u0085file.mp4      | 1             | fileName invisible-characters",
                "two\tparts.mp4          | 1             | fileName line-break",
                "'two\nlines.mp4'        | 1             | fileName line-break",
            })
    void whatIsWrongWithAFileIsNamed(String name, long size, String violation) {
        assertThat(violations(register(name, size)))
                .extracting(each -> each.field() + " " + each.code())
                .containsExactly(violation);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var announcement = new Announcement("", "POSTER", "", 0);

        assertThat(violations(new Register(announcement, "owner-1", 10, "u", "k")))
                .extracting(FieldViolation::field)
                .containsExactly("videoId", "slot", "fileName", "sizeBytes");
    }

    @ParameterizedTest
    @CsvSource({"BANNER, 33554432, true", "THUMBNAIL, 33554433, false", "VIDEO, 33554433, true"})
    void anImageIsNoLargerThanImagesAre(String slot, long size, boolean taken) {
        var register = new Register(new Announcement("video-1", slot, "heat.jpg", size), "owner-1", 10, "u", "k");

        assertThat(decider.decide(null, register, NOW))
                .isInstanceOf(taken ? Decision.Accepted.class : Decision.Refused.class);
    }

    @Test
    void theSlotsThereAreAreNamed() {
        var register = new Register(new Announcement("video-1", "POSTER", "heat.jpg", 1), "owner-1", 10, "u", "k");

        assertThat(violations(register))
                .extracting(FieldViolation::message)
                .containsExactly("'slot' is VIDEO, TRAILER, BANNER, THUMBNAIL or THUMBNAIL_HALF.");
    }

    @Test
    void anImageIsReadyOnceAndStaysSo() {
        var ready = new ReportImageReady("j", IMAGE);
        Asset asset = after(and(processing(), ready));

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
        assertThat(asset.imagePackage()).isEqualTo(IMAGE);
        assertThat(events(asset, ready)).isEmpty();
        assertThat(events(asset, new ReportFailed("j", "late"))).isEmpty();
    }

    @Test
    void aNameOfAnotherLanguageWithSpacesAroundItIsTrimmedAndTaken() {
        assertThat(after(register(" A Noite dos Mortos-Vivos.mkv ", 1)).fileName())
                .isEqualTo("A Noite dos Mortos-Vivos.mkv");
    }

    @Test
    void anAssetIsRegisteredOnce() {
        assertThat(refusal(after(register("film.mp4", 100)), register("film.mp4", 100)))
                .isEqualTo("conflict");
    }

    @Test
    void theFileInTheStoreMustHaveTheAnnouncedSize() {
        assertThat(refusal(after(register("film.mp4", 100)), new CompleteUpload("j", 99, "e")))
                .isEqualTo("validation");
    }

    @Test
    void nothingCanBeSaidOfAnUnknownAsset() {
        assertThat(refusal(null, new CompleteUpload("j", 100, "e"))).isEqualTo("not-found");
        assertThat(refusal(null, new ReportProcessing("j"))).isEqualTo("not-found");
    }

    @Test
    void aJobCannotWorkOnWhatIsNotUploaded() {
        assertThat(refusal(after(register("film.mp4", 100)), new ReportReady("j", FILM, PACKAGE, null)))
                .isEqualTo("conflict");
    }

    @Test
    void itsWayIsRegisteredUploadedProcessingReady() {
        assertThat(after(uploaded()))
                .extracting(Asset::status, Asset::jobId)
                .containsExactly(AssetStatus.UPLOADED, "j");
        assertThat(after(processing()).status()).isEqualTo(AssetStatus.PROCESSING);
        assertThat(after(ready())).satisfies(asset -> {
            assertThat(asset.status()).isEqualTo(AssetStatus.READY);
            assertThat(asset.mediaPackage()).isEqualTo(PACKAGE);
            assertThat(asset.posterKey()).isEqualTo("poster");
        });
    }

    @Test
    void aFailedAssetTellsWhyUntilItIsTriedAgain() {
        AssetCommand[] failed = and(processing(), new ReportFailed("j", "The file is damaged."));

        assertThat(after(failed))
                .extracting(Asset::status, Asset::failure)
                .containsExactly(AssetStatus.FAILED, "The file is damaged.");
        assertThat(after(and(failed, new ReportProcessing("j"))))
                .extracting(Asset::status, Asset::failure)
                .containsExactly(AssetStatus.PROCESSING, null);
    }

    @Test
    void aCanceledAssetTellsSoUntilItIsTriedAgain() {
        AssetCommand[] canceled = and(processing(), new ReportCanceled("j", "The encoding was canceled."));

        assertThat(after(canceled))
                .extracting(Asset::status, Asset::failure, Asset::jobId)
                .containsExactly(AssetStatus.CANCELED, "The encoding was canceled.", "j");
        assertThat(after(and(uploaded(), new ReportCanceled("j", "Before it began.")))
                        .status())
                .isEqualTo(AssetStatus.CANCELED);
        assertThat(after(and(canceled, new ReportProcessing("j"))))
                .extracting(Asset::status, Asset::failure)
                .containsExactly(AssetStatus.PROCESSING, null);
    }

    @Test
    void onlyAnOpenUploadIsAbandoned() {
        assertThat(after(register("film.mp4", 100), new AbandonUpload()))
                .extracting(Asset::status, Asset::jobId)
                .containsExactly(AssetStatus.ABANDONED, null);
        assertThat(events(after(register("film.mp4", 100), new AbandonUpload()), new AbandonUpload()))
                .isEmpty();
        assertThat(events(after(uploaded()), new AbandonUpload())).isEmpty();
        assertThat(events(after(ready()), new AbandonUpload())).isEmpty();
        assertThat(refusal(after(register("film.mp4", 100), new AbandonUpload()), new CompleteUpload("j", 100, "e")))
                .isEqualTo("conflict");
        assertThat(refusal(null, new AbandonUpload())).isEqualTo("not-found");
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        assertThat(events(after(uploaded()), new CompleteUpload("j", 100, "e"))).isEmpty();
        assertThat(events(after(processing()), new ReportProcessing("j"))).isEmpty();
        assertThat(events(after(ready()), new ReportReady("j", FILM, PACKAGE, null)))
                .isEmpty();
        assertThat(events(after(ready()), new ReportFailed("j", "late"))).isEmpty();
        assertThat(events(after(ready()), new ReportProcessing("j"))).isEmpty();
        assertThat(events(after(ready()), new ReportCanceled("j", "late"))).isEmpty();
        assertThat(events(after(and(processing(), new ReportCanceled("j", "once"))), new ReportCanceled("j", "twice")))
                .isEmpty();
    }

    private static AssetCommand[] uploaded() {
        return new AssetCommand[] {register("film.mp4", 100), new CompleteUpload("j", 100, "e")};
    }

    private static AssetCommand[] processing() {
        return and(uploaded(), new ReportProcessing("j"));
    }

    private static AssetCommand[] ready() {
        return and(processing(), new ReportReady("j", FILM, PACKAGE, "poster"));
    }

    private static AssetCommand[] and(AssetCommand[] commands, AssetCommand more) {
        AssetCommand[] all = Arrays.copyOf(commands, commands.length + 1);
        all[commands.length] = more;
        return all;
    }

    private static Register register(String fileName, long size) {
        return new Register(new Announcement("video-1", "VIDEO", fileName, size), "owner-1", 10, "u", "k");
    }

    private Asset after(AssetCommand... commands) {
        Asset asset = null;
        for (AssetCommand command : commands) {
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

    private String refusal(@Nullable Asset asset, AssetCommand command) {
        return switch (decider.decide(asset, command, NOW)) {
            case Decision.Accepted<AssetEvent>(var events) -> throw new AssertionError(events);
            case Decision.Refused<AssetEvent>(var problem) -> problem.code();
        };
    }

    private List<FieldViolation> violations(AssetCommand command) {
        return switch (decider.decide(null, command, NOW)) {
            case Decision.Accepted<AssetEvent>(var events) -> throw new AssertionError(events);
            case Decision.Refused<AssetEvent>(var problem) -> problem.errors();
        };
    }
}
