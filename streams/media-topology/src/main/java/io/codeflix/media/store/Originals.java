package io.codeflix.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Multipart uploads of originals: opened and closed here, their bytes go from the owner straight to the store. */
public final class Originals {
    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public Originals(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    /** Key of an asset's original. */
    public static String keyOf(String assetId) {
        return "originals/" + assetId + "/source";
    }

    /** Opens an upload and returns the store's id of it. */
    public String open(String key) {
        return asking(
                "opening an upload",
                () -> s3.createMultipartUpload(
                                request -> request.bucket(bucket).key(key).contentType("application/octet-stream"))
                        .uploadId());
    }

    /** Gives an upload up; the store forgets its parts. Asking for one that is gone is no error. */
    public void abort(String key, String uploadId) {
        asking("aborting an upload", () -> {
            try {
                s3.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(uploadId));
            } catch (NoSuchUploadException gone) {
                // what was asked for
            }
            return true;
        });
    }

    /** Parts that the store has; empty where it knows no such open upload, for example because it was completed. */
    public Optional<List<StoredPart>> parts(String key, String uploadId) {
        return asking("listing parts", () -> {
            try {
                return Optional.of(listParts(key, uploadId));
            } catch (NoSuchUploadException gone) {
                return Optional.empty();
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private List<StoredPart> listParts(String key, String uploadId) {
        List<StoredPart> parts = new ArrayList<>();
        Integer marker = null;
        while (true) {
            Integer after = marker;
            ListPartsResponse page = s3.listParts(request ->
                    request.bucket(bucket).key(key).uploadId(uploadId).partNumberMarker(after));
            page.parts()
                    .forEach(part -> parts.add(new StoredPart(part.partNumber(), part.size(), unquoted(part.eTag()))));
            if (!Boolean.TRUE.equals(page.isTruncated()) || page.parts().isEmpty()) {
                return List.copyOf(parts);
            }
            marker = parts.getLast().number();
        }
    }

    /** A URL for one PUT of one part; the store takes exactly this many bytes under it. */
    public SignedUrl signPart(String key, String uploadId, int number, long sizeBytes, Duration life) {
        var signed = presigner.presignUploadPart(presign -> presign.signatureDuration(life)
                .uploadPartRequest(request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .contentLength(sizeBytes)));
        return new SignedUrl(URI.create(signed.url().toString()), signed.expiration());
    }

    /** Joins the parts; the tag of each must be the one the store has. */
    public void join(String key, String uploadId, List<StoredPart> parts) {
        List<CompletedPart> completed = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.etag())
                        .build())
                .toList();
        asking(
                "joining parts",
                () -> s3.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(uploadId)
                        .multipartUpload(upload -> upload.parts(completed))));
    }

    /** The whole object as the store tells it; empty where there is none. */
    public Optional<StoredObject> find(String key) {
        return asking("looking at an object", () -> {
            try {
                HeadObjectResponse head =
                        s3.headObject(request -> request.bucket(bucket).key(key));
                return Optional.of(new StoredObject(head.contentLength(), unquoted(head.eTag())));
            } catch (NoSuchKeyException missing) {
                return Optional.empty();
            }
        });
    }

    /** @param etag without quotes */
    public record StoredObject(long sizeBytes, String etag) {}

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    private static <T> T asking(String doing, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new StoreUnavailableException(doing, e);
        }
    }
}
