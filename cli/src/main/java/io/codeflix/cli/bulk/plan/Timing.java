package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Entry;
import io.codeflix.cli.bulk.entry.Fields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether viewers are to see a video.
 *
 * @param publishAt when they will; empty where nothing is to be scheduled
 */
record Timing(boolean published, Optional<?> publishAt) {

    /** A moment that is over means published: a file stays true when it passes, and so does an export. */
    static Timing of(Entry entry, @Nullable Stored stored, Instant now) {
        var before = stored == null
                ? new Timing(false, Optional.empty())
                : new Timing(
                        Boolean.TRUE.equals(stored.values().get(Fields.PUBLISHED)),
                        stored.values().get(Fields.PUBLISH_AT) instanceof Optional<?> at ? at : Optional.empty());
        boolean published = entry.said().get(Fields.PUBLISHED) instanceof Boolean said ? said : before.published();
        if (!(entry.said().get(Fields.PUBLISH_AT) instanceof Optional<?> said)) {
            return new Timing(published, published ? Optional.empty() : before.publishAt());
        }
        if (said.isPresent() && said.get() instanceof Instant at && !at.isAfter(now)) {
            // one that waits for its film is published as soon as that is there
            return said.equals(before.publishAt()) ? before : new Timing(true, Optional.empty());
        }
        return new Timing(published, said);
    }
}
