package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.model.VideoCommand.Create;
import io.codeflix.catalog.model.VideoCommand.Delete;
import io.codeflix.catalog.model.VideoCommand.Publish;
import io.codeflix.catalog.model.VideoCommand.PublishDue;
import io.codeflix.catalog.model.VideoCommand.ReportLeaving;
import io.codeflix.catalog.model.VideoCommand.ReportMedium;
import io.codeflix.catalog.model.VideoCommand.Restore;
import io.codeflix.catalog.model.VideoCommand.Unpublish;
import io.codeflix.catalog.model.VideoCommand.Update;
import io.codeflix.catalog.model.VideoEvent.Deleted;
import io.codeflix.catalog.model.VideoEvent.MediumChanged;
import io.codeflix.catalog.model.VideoEvent.Published;
import io.codeflix.catalog.model.VideoEvent.Restored;
import io.codeflix.catalog.model.VideoEvent.Scheduled;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeletionRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Instant UNTIL = NOW.plus(RETENTION);
    private static final VideoDetails HEAT =
            new VideoDetails("Heat", "A heist.", 1995, Rating.L, false, VideoReferences.NONE);
    private static final Medium FILM = medium("a", 3, Medium.Status.COMPLETED);
    private static final Video DRAFT = Video.draft(HEAT);

    private final VideoRules rules = new VideoRules(RETENTION);

    @Test
    void aDeletedVideoCanBeRestoredForAWhile() {
        assertThat(rules.decide(DRAFT, new Delete(), NOW))
                .isEqualTo(Decision.accepted(new Deleted(new Deletion(NOW, UNTIL))));
        assertThat(rules.decide(deleted(DRAFT), new Restore(), UNTIL)).isEqualTo(Decision.accepted(new Restored()));
        assertThat(code(rules.decide(deleted(DRAFT), new Restore(), UNTIL.plusMillis(1))))
                .isEqualTo(Problem.CONFLICT);
    }

    @Test
    void itComesBackAsItWasButAsADraft() {
        var published = next(DRAFT.with(FILM), new Published(NOW));

        var back = next(deleted(published), new Restored());

        assertThat(back.published()).isFalse();
        assertThat(back.publication().publishedAt()).as("the first date stays").isEqualTo(NOW);
        assertThat(back.media()).containsExactly(FILM);
        assertThat(back.deletion()).isNull();
    }

    @Test
    void itsScheduleGoesForGood() {
        var scheduled = next(DRAFT, new Scheduled(UNTIL.minusSeconds(1)));

        assertThat(next(deleted(scheduled), new Restored()).publication().publishAt())
                .isNull();
        assertThat(rules.decide(deleted(scheduled), new PublishDue(UNTIL.minusSeconds(1)), UNTIL))
                .isEqualTo(Decision.accepted());
    }

    @Test
    void toEverybodyElseItIsNotThere() {
        Stream.of(new Delete(), new Publish(), new Unpublish(), new Update(HEAT, VideoReferences.NONE))
                .forEach(command -> assertThat(code(rules.decide(deleted(DRAFT), command, NOW)))
                        .as("%s", command)
                        .isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void itsIdCanBeUsedAgain() {
        assertThat(rules.decide(deleted(DRAFT), new Create(HEAT, VideoReferences.NONE), NOW))
                .isEqualTo(Decision.accepted(new VideoEvent.Created(HEAT)));
    }

    @Test
    void whatIsThereIsNotRestored() {
        assertThat(rules.decide(DRAFT, new Restore(), NOW)).isEqualTo(Decision.accepted());
        assertThat(code(rules.decide(null, new Restore(), NOW))).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void whileItIsGoneItsFilmIsNotReadyToBePublished() {
        var leaving = medium("a", 4, Medium.Status.ERROR);
        var gone = deleted(DRAFT.with(FILM));

        assertThat(rules.decide(gone, new ReportLeaving(leaving), NOW))
                .isEqualTo(Decision.accepted(new MediumChanged(leaving)));
        var back = next(next(gone, new MediumChanged(leaving)), new Restored());
        assertThat(code(rules.decide(back, new Publish(), NOW))).isEqualTo(Problem.CONFLICT);
        var restored = medium("a", 5, Medium.Status.COMPLETED);
        assertThat(rules.decide(back, new ReportMedium(restored), NOW))
                .isEqualTo(Decision.accepted(new MediumChanged(restored)));
    }

    @Test
    void whatAPublishedTitlePlaysStaysWhateverIsSaidOfIt() {
        var published = next(DRAFT.with(FILM), new Published(NOW));

        assertThat(rules.decide(published, new ReportLeaving(medium("a", 4, Medium.Status.ERROR)), NOW))
                .isEqualTo(Decision.accepted());
    }

    @Test
    void anAssetThatGoesTakesNoPlace() {
        assertThat(rules.decide(DRAFT, new ReportLeaving(medium("b", 9, Medium.Status.ERROR)), NOW))
                .isEqualTo(Decision.accepted());
        assertThat(rules.decide(DRAFT.with(FILM), new ReportLeaving(medium("b", 9, Medium.Status.ERROR)), NOW))
                .isEqualTo(Decision.accepted());
    }

    private static Medium medium(String asset, long version, Medium.Status status) {
        return new Medium(MediaSlot.VIDEO, asset, version, null, status, null, List.of(), List.of(), null);
    }

    private Video deleted(Video video) {
        return next(video, new Deleted(new Deletion(NOW, UNTIL)));
    }

    private Video next(Video video, VideoEvent event) {
        return Objects.requireNonNull(rules.evolve(video, event));
    }

    private static String code(Decision<VideoEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<VideoEvent>(var events) -> throw new AssertionError(events);
            case Decision.Refused<VideoEvent>(var problem) -> problem.code();
        };
    }
}
