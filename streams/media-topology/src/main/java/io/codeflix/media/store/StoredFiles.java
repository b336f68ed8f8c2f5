package io.codeflix.media.store;

import io.codeflix.media.model.cleanup.Area;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** What the store holds in media's areas, for whoever cleans up. */
public final class StoredFiles {
    private final S3Client s3;
    private final String bucket;

    public StoredFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    public record StoredFile(String key, long sizeBytes, Instant lastModified) {}

    /** @param next key to go on after; empty at the end of the area */
    public record Page(List<StoredFile> files, Optional<String> next) {}

    public record OpenUpload(String key, String uploadId) {}

    /** The next files of an area in the order of their keys, a thousand at most. */
    public Page list(Area area, @Nullable String after, int atMost) {
        return list(area.prefix(), after, atMost);
    }

    /** The first files of one asset in an area. */
    public Page listOf(Area area, String assetId, int atMost) {
        return list(area.prefix() + assetId + "/", null, atMost);
    }

    private Page list(String prefix, @Nullable String after, int atMost) {
        try {
            ListObjectsV2Response page = s3.listObjectsV2(request -> {
                request.bucket(bucket).prefix(prefix).maxKeys(atMost);
                if (after != null) {
                    request.startAfter(after);
                }
            });
            var files = page.contents().stream()
                    .map(object -> new StoredFile(object.key(), object.size(), object.lastModified()))
                    .toList();
            return new Page(
                    files,
                    Boolean.TRUE.equals(page.isTruncated()) && !files.isEmpty()
                            ? Optional.of(files.getLast().key())
                            : Optional.empty());
        } catch (SdkException e) {
            throw new StoreUnavailableException("listing files", e);
        }
    }

    /** Open uploads, a thousand at most; those that are ended make room for others. */
    public List<OpenUpload> openUploads() {
        try {
            return s3.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
                    .map(StoredFiles::upload)
                    .toList();
        } catch (SdkException e) {
            throw new StoreUnavailableException("listing uploads", e);
        }
    }

    private static OpenUpload upload(MultipartUpload upload) {
        return new OpenUpload(upload.key(), upload.uploadId());
    }

    /** Deletes exactly these; one that is gone is no error. */
    public void delete(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        try {
            s3.deleteObjects(request -> request.bucket(bucket).delete(delete -> delete.objects(objects)));
        } catch (SdkException e) {
            throw new StoreUnavailableException("deleting files", e);
        }
    }
}
