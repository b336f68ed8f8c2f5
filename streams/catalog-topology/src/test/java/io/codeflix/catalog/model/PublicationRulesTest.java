package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.model.VideoCommand.CancelSchedule;
import io.codeflix.catalog.model.VideoCommand.PublishDue;
import io.codeflix.catalog.model.VideoCommand.ReportMedium;
import io.codeflix.catalog.model.VideoCommand.Schedule;
import io.codeflix.catalog.model.VideoEvent.MediumChanged;
import io.codeflix.catalog.model.VideoEvent.Published;
import io.codeflix.catalog.model.VideoEvent.ScheduleCanceled;
import io.codeflix.catalog.model.VideoEvent.Scheduled;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublicationRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant EVENING = NOW.plus(Duration.ofHours(8));
    private static final Medium FILM =
            new Medium(MediaSlot.VIDEO, "a", 3, null, Medium.Status.COMPLETED, null, List.of(), List.of(), null);
    private static final Video DRAFT =
            Video.draft(new VideoDetails("Heat", "A heist.", 1995, Rating.L, false, VideoReferences.NONE));

    private final VideoRules rules = new VideoRules(Duration.ofDays(7));

    @Test
    void aDraftIsScheduledBeforeItsFilmIsReady() {
        assertThat(rules.decide(DRAFT, new Schedule(EVENING), NOW))
                .isEqualTo(Decision.accepted(new Scheduled(EVENING)));
        assertThat(rules.decide(scheduled(DRAFT), new Schedule(EVENING), NOW)).isEqualTo(Decision.accepted());
    }

    @Test
    void thePastAndTheFarFutureAreRefused() {
        for (var at : List.of(Instant.EPOCH, NOW, NOW.plus(Duration.ofDays(2000)))) {
            assertThat(problem(rules.decide(DRAFT, new Schedule(at), NOW)).errors())
                    .extracting(FieldViolation::field)
                    .containsExactly("publishAt");
        }
    }

    @Test
    void whatIsPublishedIsNotScheduled() {
        var published = next(DRAFT.with(FILM), new Published(NOW));

        assertThat(problem(rules.decide(published, new Schedule(EVENING), NOW)).code())
                .isEqualTo(Problem.CONFLICT);
    }

    @Test
    void itIsPublishedWhenTheMomentHasComeAndTheScheduleEnds() {
        var due = scheduled(DRAFT.with(FILM));

        assertThat(rules.decide(due, new PublishDue(EVENING), EVENING))
                .isEqualTo(Decision.accepted(new Published(EVENING)));
        assertThat(next(due, new Published(EVENING)).publication()).isEqualTo(new Publication(true, EVENING, null));
    }

    @Test
    void anOlderTimerSaysNothingToANewSchedule() {
        var later = next(DRAFT.with(FILM), new Scheduled(EVENING.plusSeconds(60)));

        assertThat(rules.decide(later, new PublishDue(EVENING), EVENING)).isEqualTo(Decision.accepted());
        assertThat(rules.decide(DRAFT.with(FILM), new PublishDue(EVENING), EVENING))
                .isEqualTo(Decision.accepted());
        assertThat(rules.decide(null, new PublishDue(EVENING), EVENING)).isEqualTo(Decision.accepted());
    }

    @Test
    void aFilmThatIsLateIsPublishedOnceItIsReady() {
        var waiting = scheduled(DRAFT);
        assertThat(rules.decide(waiting, new PublishDue(EVENING), EVENING)).isEqualTo(Decision.accepted());

        var ready = EVENING.plusSeconds(90);

        assertThat(rules.decide(waiting, new ReportMedium(FILM), ready))
                .isEqualTo(Decision.accepted(new MediumChanged(FILM), new Published(ready)));
        assertThat(rules.decide(waiting, new ReportMedium(FILM), NOW))
                .isEqualTo(Decision.accepted(new MediumChanged(FILM)));
    }

    @Test
    void aScheduleIsTakenBack() {
        assertThat(rules.decide(scheduled(DRAFT), new CancelSchedule(), NOW))
                .isEqualTo(Decision.accepted(new ScheduleCanceled()));
        assertThat(next(scheduled(DRAFT), new ScheduleCanceled())).isEqualTo(DRAFT);
        assertThat(rules.decide(DRAFT, new CancelSchedule(), NOW)).isEqualTo(Decision.accepted());
    }

    private Video scheduled(Video video) {
        return next(video, new Scheduled(EVENING));
    }

    private Video next(Video video, VideoEvent event) {
        return Objects.requireNonNull(rules.evolve(video, event));
    }

    private static Problem problem(Decision<VideoEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<VideoEvent>) decision).problem();
    }
}
