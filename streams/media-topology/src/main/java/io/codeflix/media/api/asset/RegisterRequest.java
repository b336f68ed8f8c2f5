package io.codeflix.media.api.asset;

import io.codeflix.media.model.asset.Announcement;
import org.jspecify.annotations.Nullable;

/** Body of a registration; what is missing is refused by the same rules as what is empty. */
record RegisterRequest(
        @Nullable String videoId,
        @Nullable String slot,
        @Nullable String fileName,
        @Nullable Long sizeBytes,
        @Nullable Boolean strict) {

    Announcement announcement() {
        return new Announcement(
                text(videoId),
                text(slot),
                text(fileName),
                sizeBytes == null ? 0 : sizeBytes,
                Boolean.TRUE.equals(strict));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
