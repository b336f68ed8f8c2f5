package io.codeflix.cli.media;

import io.codeflix.cli.catalog.Image;
import io.codeflix.cli.catalog.Rendition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded film or image as the platform answers it. Sizes in bytes, durations in milliseconds.
 *
 * @param parts what the store has, while the upload is open
 * @param frames pictures in the original, as the probe counted them
 * @param strict whether it is refused where it is odd
 * @param warnings what is odd about it without keeping viewers from it
 * @param removalReason why it is to be removed; null while it is needed
 * @param removeAt when its bytes are removed, or were; null while it is needed
 * @param freedBytes what the store held of it; null until it is removed
 * @param storedBytes of its original and of what was made of it
 * @param superseded whether another file, announced later, has its place or will have it
 */
public record Asset(
        String id,
        long version,
        @Nullable String videoId,
        @Nullable String slot,
        @Nullable String fileName,
        long sizeBytes,
        String status,
        @Nullable String jobId,
        long partSizeBytes,
        int partCount,
        @Nullable List<StoredPart> parts,
        @Nullable String failure,
        @Nullable Long durationMillis,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long frames,
        @Nullable List<Rendition> renditions,
        @Nullable List<Image> images,
        boolean strict,
        @Nullable List<MediaWarning> warnings,
        @Nullable String removalReason,
        @Nullable Instant removeAt,
        @Nullable Long freedBytes,
        long storedBytes,
        boolean superseded) {

    /** @param etag MD5 of its bytes, in hex */
    public record StoredPart(int number, long sizeBytes, String etag) {}

    public boolean isOpen() {
        return status.equals("REGISTERED");
    }

    /** Nothing will come of it any more, unless its job is retried. */
    public boolean hasFailed() {
        return status.equals("FAILED") || status.equals("CANCELED") || status.equals("ABANDONED");
    }

    /** Whether this is what its place on the video holds, or will hold once its job is done. */
    public boolean isWanted() {
        return !hasFailed() && !superseded && removeAt == null;
    }

    public List<MediaWarning> warningList() {
        return warnings == null ? List.of() : warnings;
    }

    public List<StoredPart> storedParts() {
        return parts == null ? List.of() : parts;
    }

    public List<Rendition> ladder() {
        return renditions == null ? List.of() : renditions;
    }
}
