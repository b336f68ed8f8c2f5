package io.codeflix.media.model.asset;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to an asset. */
public sealed interface AssetEvent {

    record Registered(
            String videoId,
            Slot slot,
            String ownerId,
            String fileName,
            long sizeBytes,
            long partSizeBytes,
            String uploadId,
            String objectKey,
            boolean strict)
            implements AssetEvent {}

    record Uploaded(long sizeBytes, String etag, String jobId) implements AssetEvent {}

    record ProcessingStarted(String jobId) implements AssetEvent {}

    record Ready(
            Source source,
            MediaPackage mediaPackage,
            @Nullable String posterKey) implements AssetEvent {}

    record ImageReady(ImagePackage imagePackage) implements AssetEvent {}

    record Failed(String reason) implements AssetEvent {}

    record Canceled(String reason) implements AssetEvent {}

    record Abandoned(String reason) implements AssetEvent {}

    record Condemned(Removal removal) implements AssetEvent {}

    /** A person brought it back: it counts as announced at that moment. */
    record Restored(Instant at) implements AssetEvent {}

    /** It is needed again, and counts as announced when it was. */
    record Spared() implements AssetEvent {}

    record Removed() implements AssetEvent {}

    record Freed(long bytes) implements AssetEvent {}
}
