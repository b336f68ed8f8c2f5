package io.codeflix.media.model.video;

import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal.Reason;
import io.codeflix.media.model.asset.Slot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset as one of those that a video has had.
 *
 * @param announcedAt when it was announced, or restored: of two the later one is meant
 * @param goesFor why it is to be removed; null while it is not
 */
public record Candidate(
        String assetId,
        Slot slot,
        AssetStatus status,
        Instant announcedAt,
        @Nullable Reason goesFor) {

    /** @param createdAt when it was registered */
    public static Candidate of(String assetId, Asset asset, Instant createdAt) {
        Instant restoredAt = asset.retention().restoredAt();
        var removal = asset.removal();
        return new Candidate(
                assetId,
                asset.slot(),
                asset.status(),
                restoredAt == null ? createdAt : restoredAt,
                removal == null ? null : removal.reason());
    }

    /** Nothing of it is left that anybody could need. */
    boolean isGone() {
        return status == AssetStatus.REMOVED || status == AssetStatus.ABANDONED;
    }

    boolean isReadyToStay() {
        return status == AssetStatus.READY && goesFor == null;
    }
}
