package io.codeflix.cli.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects in the store that nobody refers to. */
public record Orphans(List<Orphan> orphans, long scanned, boolean deleted) {

    /** The parts of the store that are looked at. */
    static final List<String> AREAS = List.of("originals", "posters", "windows", "renditions", "images");

    /** @param verdict LEFT_OVER of a known asset, or NOBODY_KNOWS */
    public record Orphan(
            String key, long sizeBytes, @Nullable Instant lastModified, String verdict) {}

    /** @param next key to go on after; null at the end of an area */
    record Found(
            List<Orphan> orphans, int scanned, @Nullable String next) {}

    long bytes() {
        return orphans.stream().mapToLong(Orphan::sizeBytes).sum();
    }
}
