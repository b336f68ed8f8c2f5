package io.codeflix.catalog.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether viewers see a video.
 *
 * @param publishedAt when viewers first saw it; null until then
 * @param publishAt when they will; null where nothing is scheduled
 */
public record Publication(
        boolean published,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt) {

    /** Of a draft. */
    public static final Publication NONE = new Publication(false, null, null);

    boolean isScheduled() {
        return publishAt != null;
    }

    boolean isScheduledFor(Instant at) {
        return at.equals(publishAt);
    }

    boolean isDue(Instant now) {
        return publishAt != null && !now.isBefore(publishAt);
    }

    /** The first date stays, whatever comes later. */
    Publication publishedAt(Instant at) {
        return new Publication(true, publishedAt == null ? at : publishedAt, null);
    }

    Publication unpublished() {
        return new Publication(false, publishedAt, null);
    }

    Publication scheduledFor(@Nullable Instant at) {
        return new Publication(published, publishedAt, at);
    }
}
