package io.codeflix.catalog.model;

import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What people write about a video.
 *
 * @param rating null where the word wasn't one of the system's
 */
public record VideoDetails(
        String title,
        String description,
        int yearLaunched,
        @Nullable Rating rating,
        boolean opened,
        VideoReferences references) {
    public static final int TITLE_MAX = 255;
    public static final int DESCRIPTION_MAX = 4000;

    /** The year of the oldest film that survives, Roundhay Garden Scene. */
    public static final int FIRST_YEAR = 1888;

    static final int YEARS_AHEAD = 5;

    VideoDetails tidied() {
        return new VideoDetails(
                title.strip(), description.strip(), yearLaunched, rating, opened, references.distinct());
    }

    /**
     * Everything that is wrong with them.
     *
     * @param unknown those among the references that nothing has
     */
    Violations violations(VideoReferences unknown, Instant now) {
        int lastYear = now.atZone(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
        var violations = new Violations()
                .requireLine("title", title, 1, TITLE_MAX)
                .requireText("description", description, 1, DESCRIPTION_MAX)
                .require(
                        yearLaunched >= FIRST_YEAR && yearLaunched <= lastYear,
                        "yearLaunched",
                        "out-of-range",
                        "'yearLaunched' is a year from %d to %d.".formatted(FIRST_YEAR, lastYear))
                .require(rating != null, "rating", "unknown", "'rating' is one of ER, L, 10, 12, 14, 16, 18.");
        return references.noteIn(violations, unknown);
    }
}
