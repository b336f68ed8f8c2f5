package io.codeflix.media.model.asset;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an asset can be asked or told. */
public sealed interface AssetCommand {

    /** Announces a file whose upload is open in the store. */
    record Register(Announcement announcement, String ownerId, long partSizeBytes, String uploadId, String objectKey)
            implements AssetCommand {}

    /** All parts are joined and checked. */
    record CompleteUpload(String jobId, long sizeBytes, String etag) implements AssetCommand {}

    /** A job works on it, for the first time or again. */
    record ReportProcessing(String jobId) implements AssetCommand {}

    record ReportReady(
            String jobId,
            Source source,
            MediaPackage mediaPackage,
            @Nullable String posterKey) implements AssetCommand {}

    record ReportImageReady(String jobId, ImagePackage imagePackage) implements AssetCommand {}

    record ReportFailed(String jobId, String reason) implements AssetCommand {}

    /** The time for the upload is over. */
    record AbandonUpload() implements AssetCommand {}

    record ReportCanceled(String jobId, String reason) implements AssetCommand {}

    /** Nobody needs it any more. @param notBefore its bytes stay until then at least; null where nothing asks for it */
    record Condemn(Removal.Reason reason, @Nullable Instant notBefore) implements AssetCommand {}

    /** A person wants it back, and in its place. */
    record Restore() implements AssetCommand {}

    /** It is needed again. @param from only where it goes for this reason */
    record Spare(Removal.Reason from) implements AssetCommand {}

    /** The time to restore it is over. */
    record Remove(Instant due) implements AssetCommand {}

    /** Its bytes are gone. */
    record ReportFreed(long bytes) implements AssetCommand {}
}
