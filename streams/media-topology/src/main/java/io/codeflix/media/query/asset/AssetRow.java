package io.codeflix.media.query.asset;

import io.codeflix.media.AssetState;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Removal;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.topology.asset.AssetAggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset as one line of a list.
 *
 * @param videoTitle what its video is called; null where that is gone
 * @param storedBytes of its original and what was made of it, as far as it knows; 0 once they are removed
 * @param removalReason why it goes; null while it is needed
 * @param removeAt when its bytes are removed, or were; null while it is needed
 * @param freedBytes what the store held of it; null until it is removed
 */
public record AssetRow(
        String id,
        String videoId,
        @Nullable String videoTitle,
        Slot slot,
        String ownerId,
        String fileName,
        AssetStatus status,
        long version,
        long sizeBytes,
        long storedBytes,
        Removal.@Nullable Reason removalReason,
        @Nullable Instant removeAt,
        @Nullable Long freedBytes,
        Instant announcedAt,
        Instant createdAt,
        Instant updatedAt) {

    static AssetRow of(AssetState record) {
        Asset asset = AssetAggregate.of(record);
        Removal removal = asset.removal();
        Instant restoredAt = asset.retention().restoredAt();
        return new AssetRow(
                record.getId(),
                asset.videoId(),
                null,
                asset.slot(),
                asset.ownerId(),
                asset.fileName(),
                asset.status(),
                record.getVersion(),
                asset.sizeBytes(),
                asset.storedBytes(),
                removal == null ? null : removal.reason(),
                removal == null ? null : removal.due(),
                asset.retention().freedBytes(),
                restoredAt == null ? record.getCreatedAt() : restoredAt,
                record.getCreatedAt(),
                record.getUpdatedAt());
    }

    public AssetRow titled(@Nullable String title) {
        return new AssetRow(
                id,
                videoId,
                title,
                slot,
                ownerId,
                fileName,
                status,
                version,
                sizeBytes,
                storedBytes,
                removalReason,
                removeAt,
                freedBytes,
                announcedAt,
                createdAt,
                updatedAt);
    }

    /** Nobody needs it, and its bytes are still there. */
    public boolean awaitsRemoval() {
        return removeAt != null && status != AssetStatus.REMOVED;
    }

    /** Its time is over, and nobody has said that its bytes are gone. */
    public boolean isToBeFreed() {
        return status == AssetStatus.REMOVED && freedBytes == null;
    }

    /** Whether something may come of it, or has. */
    private boolean counts() {
        return removeAt == null
                && switch (status) {
                    case UPLOADED, PROCESSING, READY -> true;
                    case REGISTERED, FAILED, CANCELED, ABANDONED, REMOVED -> false;
                };
    }

    /** Whether it takes, or will take, the place of another one. */
    boolean supersedes(AssetRow other) {
        return slot == other.slot && counts() && announcedAt.isAfter(other.announcedAt);
    }
}
