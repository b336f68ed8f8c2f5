package io.codeflix.cli.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects in the store that nobody refers to.
 *
 * @param awaitingRemoval what is referred to only until its time is over
 */
public record Orphans(List<Orphan> orphans, long scanned, boolean deleted, Awaiting awaitingRemoval) {

    /** The parts of the store that are looked at. */
    static final List<String> AREAS = List.of("originals", "posters", "windows", "renditions", "images");

    /** @param verdict LEFT_OVER of a known asset, or NOBODY_KNOWS */
    public record Orphan(
            String key, long sizeBytes, @Nullable Instant lastModified, String verdict) {}

    /** @param next key to go on after; null at the end of an area */
    record Found(
            List<Orphan> orphans, int scanned, @Nullable String next) {}

    /**
     * Assets that were deleted or replaced and whose bytes are still there.
     *
     * @param next when the first of them are removed; null where there are none
     */
    public record Awaiting(
            long assets, long bytes, @Nullable Instant next) {}

    long bytes() {
        return orphans.stream().mapToLong(Orphan::sizeBytes).sum();
    }
}
