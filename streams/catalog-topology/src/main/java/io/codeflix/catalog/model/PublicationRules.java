package io.codeflix.catalog.model;

import io.codeflix.catalog.model.VideoEvent.MediumChanged;
import io.codeflix.catalog.model.VideoEvent.Published;
import io.codeflix.catalog.model.VideoEvent.ScheduleCanceled;
import io.codeflix.catalog.model.VideoEvent.Scheduled;
import io.codeflix.catalog.model.VideoEvent.Unpublished;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Duration;
import java.time.Instant;

/** When viewers see a video. */
final class PublicationRules {
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(5 * 366);

    private PublicationRules() {}

    static Decision<VideoEvent> publish(Video video, Instant now) {
        if (video.published()) {
            return Decision.accepted(); // asking twice is not an error
        }
        return video.playable()
                ? Decision.accepted(new Published(now))
                : Decision.refused(
                        Problem.CONFLICT,
                        "Its film isn't ready to play yet; upload it, or wait until its job is done, then publish.");
    }

    static Decision<VideoEvent> unpublish(Video video) {
        return video.published() ? Decision.accepted(new Unpublished()) : Decision.accepted();
    }

    static Decision<VideoEvent> schedule(Video video, Instant publishAt, Instant now) {
        if (video.published()) {
            return Decision.refused(Problem.CONFLICT, "It is published already; unpublish it first.");
        }
        if (video.publication().isScheduledFor(publishAt)) {
            return Decision.accepted();
        }
        return new Violations()
                .require(
                        publishAt.isAfter(now) && publishAt.isBefore(now.plus(AHEAD_AT_MOST)),
                        "publishAt",
                        "out-of-range",
                        "'publishAt' lies within the next five years; to publish it now, publish it.")
                .refusedOr(() -> Decision.accepted(new Scheduled(publishAt)));
    }

    static Decision<VideoEvent> cancel(Video video) {
        return video.publication().isScheduled() ? Decision.accepted(new ScheduleCanceled()) : Decision.accepted();
    }

    /** A film that isn't ready in time is published once it is. */
    static Decision<VideoEvent> publishDue(Video video, Instant publishAt, Instant now) {
        return video.publication().isScheduledFor(publishAt) && video.playable()
                ? Decision.accepted(new Published(now))
                : Decision.accepted();
    }

    static Decision<VideoEvent> report(Video video, Medium medium, Instant now) {
        var current = video.medium(medium.slot());
        if (current.isPresent() && !medium.replaces(current.get())) {
            return Decision.accepted();
        }
        var changed = new MediumChanged(medium);
        return video.publication().isDue(now) && video.with(medium).playable()
                ? Decision.accepted(changed, new Published(now))
                : Decision.accepted(changed);
    }

    /** What viewers are shown stays: media gives it back. Elsewhere nothing can be published that is about to go. */
    static Decision<VideoEvent> reportLeaving(Video video, Medium medium) {
        boolean stays = video.published();
        return video.medium(medium.slot())
                .filter(current -> !stays && current.assetId().equals(medium.assetId()) && medium.replaces(current))
                .map(_ -> Decision.<VideoEvent>accepted(new MediumChanged(medium)))
                .orElseGet(Decision::accepted);
    }
}
