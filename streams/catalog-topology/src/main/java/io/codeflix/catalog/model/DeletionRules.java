package io.codeflix.catalog.model;

import io.codeflix.catalog.model.VideoCommand.PublishDue;
import io.codeflix.catalog.model.VideoCommand.ReportLeaving;
import io.codeflix.catalog.model.VideoCommand.ReportMedium;
import io.codeflix.catalog.model.VideoCommand.Restore;
import io.codeflix.catalog.model.VideoEvent.Deleted;
import io.codeflix.catalog.model.VideoEvent.Restored;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;

/** How a video goes, and until when it can come back. */
final class DeletionRules {
    private final Duration retention;

    /** @param retention how long a deleted video can be restored */
    DeletionRules(Duration retention) {
        this.retention = retention;
    }

    Decision<VideoEvent> delete(Instant now) {
        return Decision.accepted(new Deleted(new Deletion(now, now.plus(retention))));
    }

    /** To whoever asks, it isn't there; what becomes of its media is noted, for the day on which it comes back. */
    static Decision<VideoEvent> decideDeleted(Video video, Deletion deletion, VideoCommand command, Instant now) {
        return switch (command) {
            case Restore() when !now.isAfter(deletion.restorableUntil()) -> Decision.accepted(new Restored());
            case Restore() ->
                Decision.refused(
                        Problem.CONFLICT,
                        "It was deleted on %s and could be restored until %s; create it anew."
                                .formatted(deletion.at(), deletion.restorableUntil()));
            case ReportMedium(var medium) -> PublicationRules.report(video, medium, now);
            case ReportLeaving(var medium) -> PublicationRules.reportLeaving(video, medium);
            case PublishDue _ -> Decision.accepted();
            default -> Decision.refused(Problem.NOT_FOUND, "There is no such video.");
        };
    }
}
