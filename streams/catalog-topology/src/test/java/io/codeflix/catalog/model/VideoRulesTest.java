package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final VideoReferences REFERENCES =
            new VideoReferences(List.of("crime"), List.of("noir"), List.of("pacino"));
    private static final VideoDetails HEAT =
            new VideoDetails("Heat", "A thief and a detective.", 1995, Rating.AGE_16, false, REFERENCES);
    private static final Video DRAFT = Video.draft(HEAT);

    private final VideoRules rules = new VideoRules(Duration.ofDays(7));

    @Test
    void allBrokenFieldsAreToldAtOnce() {
        var broken = new VideoDetails(" ", "x".repeat(4001), 1500, null, false, REFERENCES);

        var decision = rules.decide(null, new VideoCommand.Create(broken, REFERENCES), NOW);

        assertThat(problem(decision).errors())
                .extracting(FieldViolation::field)
                .containsExactly(
                        "title", "description", "yearLaunched", "rating", "categoryIds", "genreIds", "castMemberIds");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "255, 4000, true",
        "0, 1, false",
        "256, 1, false",
        "1, 0, false",
        "1, 4001, false",
    })
    void aTitleHas1To255CharactersAndADescription1To4000(int title, int description, boolean taken) {
        var details = new VideoDetails(
                "x".repeat(title), "x".repeat(description), 1995, Rating.L, false, VideoReferences.NONE);

        assertThat(rules.decide(null, new VideoCommand.Create(details, VideoReferences.NONE), NOW))
                .isInstanceOf(taken ? Decision.Accepted.class : Decision.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zero\u200Bwidth",
                "byte\uFEFForder",
                "right\u202Eleft",
                "isolated\u2067right",
                "marked\u200Eleft",
                "marked\u200Fright",
                "marked\u061Carabic",
                "nul\u0000",
                "half\uD83C"
            })
    void aTitleOrDescriptionThatHidesCharactersIsRefused(String text) {
        var details = new VideoDetails(text, text, 1995, Rating.L, false, VideoReferences.NONE);
        var translation = new Translation("de", text, text);

        var created = rules.decide(null, new VideoCommand.Create(details, VideoReferences.NONE), NOW);
        var translated = rules.decide(DRAFT, new VideoCommand.Translate(translation), NOW);

        assertThat(List.of(created, translated))
                .allSatisfy(decision -> assertThat(problem(decision).errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly("title invisible-characters", "description invisible-characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0641\u064A\u0644\u0645",
                "\u05E1\u05E8\u05D8 2",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC68\u200D\uD83D\uDC69"
            })
    void aTitleThatIsReadFromTheRightOrHoldsJoinersIsTaken(String title) {
        var details = new VideoDetails(title, "About it.", 1995, Rating.L, false, VideoReferences.NONE);

        assertThat(rules.decide(null, new VideoCommand.Create(details, VideoReferences.NONE), NOW))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ER", "L", "10", "12", "14", "16", "18"})
    void everyRatingOfTheSystemIsKnownByItsWord(String word) {
        assertThat(Rating.ofLabel(word)).map(Rating::label).hasValue(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l", "AGE_10", "13", "PG"})
    void otherRatingsAreNot(String word) {
        assertThat(Rating.ofLabel(word)).isEmpty();
    }

    @Test
    void whatCouldNotBeFoundIsNamed() {
        var unknown = new VideoReferences(List.of("a", "b"), List.of("c"), List.of("d"));

        var decision = rules.decide(DRAFT, new VideoCommand.Update(renamed(HEAT), unknown), NOW);

        assertThat(problem(decision).errors())
                .extracting(FieldViolation::message)
                .containsExactly(
                        "Some categories could not be found: a, b",
                        "Some genres could not be found: c",
                        "Some cast members could not be found: d");
    }

    @Test
    void aReferenceNamedTwiceIsKeptOnce() {
        var twice = new VideoReferences(List.of("crime", "crime"), List.of(), List.of("a", "b", "a"));
        var details = new VideoDetails("Heat", "It.", 1995, Rating.L, false, twice);

        var decision = rules.decide(null, new VideoCommand.Create(details, VideoReferences.NONE), NOW);

        assertThat(((VideoEvent.Created) ((Decision.Accepted<VideoEvent>) decision)
                                .events()
                                .getFirst())
                        .details()
                        .references())
                .isEqualTo(new VideoReferences(List.of("crime"), List.of(), List.of("a", "b")));
    }

    @Test
    void onlyAMissingReferenceMayPass() {
        var decision = rules.decide(null, new VideoCommand.Create(HEAT, REFERENCES), NOW);

        assertThat(problem(decision).mayPass()).isTrue();
    }

    @Test
    void aVideoWithoutItsFilmCannotBePublished() {
        var decision = rules.decide(DRAFT, new VideoCommand.Publish(), NOW);

        assertThat(problem(decision).code()).isEqualTo(Problem.CONFLICT);
    }

    @Test
    void publishingTwiceIsNotAnError() {
        var playable = DRAFT.with(film("a", 3, Medium.Status.COMPLETED));
        var published = rules.evolve(playable, new VideoEvent.Published(NOW));

        assertThat(rules.decide(playable, new VideoCommand.Publish(), NOW))
                .isEqualTo(Decision.accepted(new VideoEvent.Published(NOW)));
        assertThat(rules.decide(published, new VideoCommand.Publish(), NOW)).isEqualTo(Decision.accepted());
    }

    @Test
    void publishingAgainKeepsTheFirstDate() {
        var later = NOW.plusSeconds(3600);
        var again = replay(
                DRAFT, new VideoEvent.Published(NOW), new VideoEvent.Unpublished(), new VideoEvent.Published(later));

        assertThat(again.publication().publishedAt()).isEqualTo(NOW);
    }

    @Test
    void anEditLeavesTheMediaAndNewsOfMediaLeaveTheWords() {
        var film = film("a", 1, Medium.Status.PROCESSING);
        var renamed = new VideoDetails("Heat 2", "More.", 2028, Rating.AGE_18, true, VideoReferences.NONE);

        var both = replay(DRAFT, new VideoEvent.MediumChanged(film), new VideoEvent.Updated(renamed));

        assertThat(both).isEqualTo(Video.draft(renamed).with(film));
    }

    @Test
    void lateNewsOfAnAssetIsIgnored() {
        var video = DRAFT.with(film("a", 5, Medium.Status.COMPLETED));

        var decision = rules.decide(video, new VideoCommand.ReportMedium(film("a", 4, Medium.Status.PROCESSING)), NOW);

        assertThat(decision).isEqualTo(Decision.accepted());
    }

    @Test
    void aSecondUploadTakesThePlaceOfAPlayableFilmOnlyOnceItPlaysItself() {
        var video = DRAFT.with(film("a", 5, Medium.Status.COMPLETED));
        var uploading = new VideoCommand.ReportMedium(film("b", 1, Medium.Status.PENDING));
        var ready = new VideoCommand.ReportMedium(film("b", 4, Medium.Status.COMPLETED));

        assertThat(rules.decide(video, uploading, NOW)).isEqualTo(Decision.accepted());
        assertThat(rules.decide(video, ready, NOW))
                .isEqualTo(Decision.accepted(new VideoEvent.MediumChanged(ready.medium())));
    }

    @Test
    void ofTwoPlayableAssetsTheOneAnnouncedLaterStays() {
        var first = banner("a", NOW, Medium.Status.COMPLETED);
        var second = banner("b", NOW.plusSeconds(60), Medium.Status.COMPLETED);

        assertThat(rules.decide(DRAFT.with(first), new VideoCommand.ReportMedium(second), NOW))
                .isEqualTo(Decision.accepted(new VideoEvent.MediumChanged(second)));
        assertThat(rules.decide(DRAFT.with(second), new VideoCommand.ReportMedium(first), NOW))
                .as("the first took longer than the second")
                .isEqualTo(Decision.accepted());
    }

    @Test
    void anEarlierAssetThatPlaysIsBetterThanALaterOneThatFailed() {
        var playable = banner("a", NOW, Medium.Status.COMPLETED);
        var failed = banner("b", NOW.plusSeconds(60), Medium.Status.ERROR);

        assertThat(rules.decide(DRAFT.with(failed), new VideoCommand.ReportMedium(playable), NOW))
                .isEqualTo(Decision.accepted(new VideoEvent.MediumChanged(playable)));
        assertThat(rules.decide(DRAFT.with(playable), new VideoCommand.ReportMedium(failed), NOW))
                .isEqualTo(Decision.accepted());
    }

    @Test
    void imagesAndATrailerAloneDoNotMakeAVideoPlayable() {
        var dressed = DRAFT.with(banner("a", NOW, Medium.Status.COMPLETED));

        assertThat(problem(rules.decide(dressed, new VideoCommand.Publish(), NOW))
                        .code())
                .isEqualTo(Problem.CONFLICT);
    }

    @Test
    void newsForAVideoThatIsGoneConcernsNobody() {
        var decision = rules.decide(null, new VideoCommand.ReportMedium(film("a", 1, Medium.Status.PENDING)), NOW);

        assertThat(decision).isEqualTo(Decision.accepted());
    }

    private Video replay(Video start, VideoEvent... events) {
        @Nullable Video video = start;
        for (var event : events) {
            video = rules.evolve(video, event);
        }
        return Objects.requireNonNull(video);
    }

    private static VideoDetails renamed(VideoDetails details) {
        return new VideoDetails(
                details.title() + " 2",
                details.description(),
                details.yearLaunched(),
                details.rating(),
                details.opened(),
                details.references());
    }

    private static Medium film(String asset, long version, Medium.Status status) {
        return new Medium(MediaSlot.VIDEO, asset, version, null, status, null, List.of(), List.of(), null);
    }

    private static Medium banner(String asset, Instant announcedAt, Medium.Status status) {
        return new Medium(
                MediaSlot.BANNER,
                asset,
                3,
                announcedAt,
                status,
                null,
                List.of(),
                List.of(new Medium.Image(640, 360)),
                null);
    }

    private static Problem problem(Decision<VideoEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<VideoEvent>) decision).problem();
    }
}
