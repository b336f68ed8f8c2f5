package io.codeflix.media.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What was published: manifests are read here, renditions are signed for the players to fetch themselves. */
public final class Renditions {
    /** A manifest of ten hours in four-second segments has about 1 MB; anything far above that is no manifest. */
    private static final int LARGEST_MANIFEST = 8 << 20;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public Renditions(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    /** Text of a manifest, which is UTF-8. */
    public String manifest(String key) {
        try (var object = s3.getObject(request -> request.bucket(bucket).key(key))) {
            byte[] bytes = object.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                object.abort();
                throw new IllegalStateException("Manifest %s is larger than %d bytes".formatted(key, LARGEST_MANIFEST));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (SdkException | IOException e) {
            throw new StoreUnavailableException("reading a manifest", e);
        }
    }

    /** A URL for GETs of one rendition. */
    public URI sign(String key, Duration life) {
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(life)
                        .getObjectRequest(request -> request.bucket(bucket).key(key)))
                .url()
                .toString());
    }
}
