package io.codeflix.media.model.asset;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way from its owner to the viewers.
 *
 * @param ownerId who announced it; only they and admins see it
 * @param fileName on the owner's machine
 * @param uploadId the store's id of the multipart upload
 * @param objectKey of the original
 * @param jobId job that works or worked on it; null until UPLOADED
 * @param source what the probe found; null until READY
 * @param mediaPackage what was made of it; null until READY
 * @param posterKey null until READY, or without a picture
 * @param imagePackage what was made of an image; null until READY, and for films
 * @param strict whether it is refused where it is odd
 * @param failure a sentence a person can act on; null unless FAILED, CANCELED, ABANDONED or REMOVED
 * @param retention whether it stays
 */
public record Asset(
        String videoId,
        Slot slot,
        String ownerId,
        String fileName,
        long sizeBytes,
        long partSizeBytes,
        String uploadId,
        String objectKey,
        AssetStatus status,
        @Nullable String jobId,
        @Nullable Source source,
        @Nullable MediaPackage mediaPackage,
        @Nullable String posterKey,
        @Nullable ImagePackage imagePackage,
        boolean strict,
        @Nullable String failure,
        Retention retention) {

    static Asset registered(AssetEvent.Registered event) {
        return new Asset(
                event.videoId(),
                event.slot(),
                event.ownerId(),
                event.fileName(),
                event.sizeBytes(),
                event.partSizeBytes(),
                event.uploadId(),
                event.objectKey(),
                AssetStatus.REGISTERED,
                null,
                null,
                null,
                null,
                null,
                event.strict(),
                null,
                Retention.KEPT);
    }

    Asset uploaded(String byJob) {
        return with(AssetStatus.UPLOADED, byJob, null);
    }

    Asset processing(String byJob) {
        return with(AssetStatus.PROCESSING, byJob, null);
    }

    Asset ready(AssetEvent.Ready event) {
        return ready(event.source(), event.mediaPackage(), event.posterKey(), null);
    }

    Asset ready(ImagePackage made) {
        return ready(null, null, null, made);
    }

    Asset failed(String reason) {
        return with(AssetStatus.FAILED, jobId, reason);
    }

    Asset canceled(String reason) {
        return with(AssetStatus.CANCELED, jobId, reason);
    }

    Asset abandoned(String reason) {
        return with(AssetStatus.ABANDONED, null, reason);
    }

    Asset condemned(Removal removal) {
        return with(retention.condemned(removal));
    }

    Asset restored(Instant at) {
        return spared(retention.restored(at));
    }

    Asset spared() {
        return spared(retention.spared());
    }

    /** A job that was stopped goes on: for it, it is a file that is whole and waits. */
    private Asset spared(Retention kept) {
        boolean goesOn = removal() != null && removal().interrupted() && status != AssetStatus.READY;
        return (goesOn ? with(AssetStatus.UPLOADED, jobId, null) : this).with(kept);
    }

    /** Nothing refers to its objects any more. */
    Asset removed() {
        return with(
                AssetStatus.REMOVED,
                jobId,
                removal() == null ? null : removal().reason().sentence());
    }

    Asset freed(long bytes) {
        return with(retention.freed(bytes));
    }

    /** Why and when it goes; null while it is needed. */
    public @Nullable Removal removal() {
        return retention.removal();
    }

    /** Bytes of its original and of what was made of it, as far as it knows. */
    public long storedBytes() {
        long original = status == AssetStatus.REGISTERED || status == AssetStatus.ABANDONED ? 0 : sizeBytes;
        long film = mediaPackage == null
                ? 0
                : mediaPackage.renditions().stream()
                        .mapToLong(Rendition::sizeBytes)
                        .sum();
        long image = imagePackage == null
                ? 0
                : imagePackage.files().stream()
                        .mapToLong(ImagePackage.ImageFile::sizeBytes)
                        .sum();
        return status == AssetStatus.REMOVED ? 0 : original + film + image;
    }

    /** How its file was cut. */
    public PartPlan parts() {
        return new PartPlan(sizeBytes, partSizeBytes);
    }

    private Asset with(AssetStatus to, @Nullable String ofJob, @Nullable String because) {
        return new Asset(
                videoId,
                slot,
                ownerId,
                fileName,
                sizeBytes,
                partSizeBytes,
                uploadId,
                objectKey,
                to,
                ofJob,
                null,
                null,
                null,
                null,
                strict,
                because,
                retention);
    }

    private Asset with(Retention next) {
        return new Asset(
                videoId,
                slot,
                ownerId,
                fileName,
                sizeBytes,
                partSizeBytes,
                uploadId,
                objectKey,
                status,
                jobId,
                source,
                mediaPackage,
                posterKey,
                imagePackage,
                strict,
                failure,
                next);
    }

    private Asset ready(
            @Nullable Source found,
            @Nullable MediaPackage film,
            @Nullable String poster,
            @Nullable ImagePackage image) {
        return new Asset(
                videoId,
                slot,
                ownerId,
                fileName,
                sizeBytes,
                partSizeBytes,
                uploadId,
                objectKey,
                AssetStatus.READY,
                jobId,
                found,
                film,
                poster,
                image,
                strict,
                null,
                retention);
    }
}
