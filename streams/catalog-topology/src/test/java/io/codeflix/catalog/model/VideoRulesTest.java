package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VideoRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final VideoDetails HEAT =
            new VideoDetails("Heat", "A thief and a detective.", 1995, Rating.AGE_16, false, List.of("crime"));
    private static final Video DRAFT = new Video(HEAT, false, null, List.of());

    private final VideoRules rules = new VideoRules();

    @Test
    void allBrokenFieldsAreToldAtOnce() {
        var broken = new VideoDetails(" ", "x".repeat(4001), 1500, null, false, List.of("crime", "nope"));

        var decision = rules.decide(null, new VideoCommand.Create(broken, List.of("nope")), NOW);

        assertThat(problem(decision).errors())
                .extracting(FieldViolation::field)
                .containsExactly("title", "description", "yearLaunched", "rating", "categoryIds");
        assertThat(problem(decision).errors().getLast().message())
                .isEqualTo("Some categories could not be found: nope");
    }

    @Test
    void onlyAMissingReferenceMayPass() {
        var decision = rules.decide(null, new VideoCommand.Create(HEAT, List.of("crime")), NOW);

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

        assertThat(again.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void anEditLeavesTheMediaAndNewsOfMediaLeaveTheWords() {
        var film = film("a", 1, Medium.Status.PROCESSING);
        var renamed = new VideoDetails("Heat 2", "More.", 2028, Rating.AGE_18, true, List.of());

        var both = replay(DRAFT, new VideoEvent.MediumChanged(film), new VideoEvent.Updated(renamed));

        assertThat(both).isEqualTo(new Video(renamed, false, null, List.of(film)));
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

    private static Medium film(String asset, long version, Medium.Status status) {
        return new Medium(MediaSlot.VIDEO, asset, version, status, null, List.of(), null);
    }

    private static Problem problem(Decision<VideoEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<VideoEvent>) decision).problem();
    }
}
