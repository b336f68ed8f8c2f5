package io.codeflix.media.model.asset;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
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
 * @param failure a sentence a person can act on; null unless FAILED, CANCELED or ABANDONED
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
        @Nullable String failure) {

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
                null);
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
                because);
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
                null);
    }
}
