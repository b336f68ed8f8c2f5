package io.codeflix.catalog.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a video is to be published.
 *
 * @param publishAt ISO 8601 with an offset
 */
record ScheduleBody(@Nullable Instant publishAt) {

    /** A moment that was left out lies in the past, which the rules refuse. */
    Instant publishAtOrEpoch() {
        return publishAt == null ? Instant.EPOCH : publishAt;
    }
}
