package io.codeflix.media.api.asset;

import io.codeflix.media.model.asset.Announcement;
import io.codeflix.media.model.asset.PartPlan;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.streams.api.contract.Constraint;
import org.jspecify.annotations.Nullable;

/** Body of a registration; what is missing is refused by the same rules as what is empty. */
record RegisterRequest(
        @Constraint(required = true, min = 1, max = Announcement.LONGEST_ID) @Nullable
        String videoId,

        @Constraint(required = true, oneOf = Slot.class) @Nullable
        String slot,

        @Constraint(required = true, min = 1, max = Announcement.LONGEST_NAME) @Nullable
        String fileName,

        @Constraint(required = true, min = 1, max = PartPlan.LARGEST_FILE) @Nullable
        Long sizeBytes,

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
