package io.codeflix.catalog.api;

import io.codeflix.streams.api.contract.Constraint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a video is to be published.
 *
 * @param publishAt ISO 8601 with an offset
 */
record ScheduleBody(@Constraint(required = true) @Nullable Instant publishAt) {

    /** Further than any schedule; a record holds milliseconds, and has none for the last moments that ISO 8601 can say. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** A moment that was left out, or that no calendar has, lies in the past, which the rules refuse. */
    Instant publishAtOrEpoch() {
        return publishAt == null || publishAt.isAfter(END) || publishAt.isBefore(Instant.EPOCH)
                ? Instant.EPOCH
                : publishAt;
    }
}
