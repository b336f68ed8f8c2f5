package io.codeflix.encoder.store;

import io.codeflix.encoder.failure.RunFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files from and to one bucket. Every failure comes out as a {@link RunFailedException}. */
public final class ObjectStore implements AutoCloseable {
    /** It can't be reached or is not well: what is asked again later may succeed. */
    static final String AWAY = "store-unavailable";

    /** Larger files go in parts; a single PUT ends at 5 GiB. */
    private static final long IN_PARTS_FROM = 256L << 20;

    private static final long PART = 64L << 20;
    private static final int BUFFER = 1 << 16;

    private final S3Client s3;
    private final String bucket;

    public ObjectStore(StoreConfig config) {
        this.bucket = config.bucket();
        this.s3 = S3Client.builder()
                .endpointOverride(config.endpoint())
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                .forcePathStyle(true)
                // a checksum trailer on every request costs a pass over the bytes and is unknown to some stores
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(60)))
                .build();
    }

    /** @param read told how many bytes have come so far; what it throws ends the download */
    public void download(String key, Path file, LongConsumer read) throws IOException {
        try (ResponseInputStream<GetObjectResponse> in =
                        s3.getObject(request -> request.bucket(bucket).key(key));
                OutputStream out = Files.newOutputStream(file)) {
            long size = in.response().contentLength();
            checkSpace(file, size);
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                done += n;
                read.accept(done);
            }
            if (done != size) {
                throw new IOException("%s ended after %d of %d bytes".formatted(key, done, size));
            }
        } catch (NoSuchKeyException e) {
            throw RunFailedException.refused(
                    "source-missing", "The object store has no file %s (any more); upload it again.".formatted(key));
        } catch (SdkException | IOException e) {
            throw unavailable("read", key, e);
        }
    }

    /** Size of an object, bytes. */
    public long size(String key) {
        try {
            return s3.headObject(request -> request.bucket(bucket).key(key)).contentLength();
        } catch (NoSuchKeyException e) {
            throw RunFailedException.refused(
                    "source-missing", "The object store has no file %s (any more); upload it again.".formatted(key));
        } catch (SdkException e) {
            throw unavailable("look for", key, e);
        }
    }

    public void upload(Path file, String key, String contentType) throws IOException {
        try {
            if (Files.size(file) < IN_PARTS_FROM) {
                s3.putObject(
                        request -> request.bucket(bucket).key(key).contentType(contentType),
                        RequestBody.fromFile(file));
            } else {
                uploadInParts(file, key, contentType);
            }
        } catch (SdkException e) {
            throw unavailable("write", key, e);
        }
    }

    private void uploadInParts(Path file, String key, String contentType) throws IOException {
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).contentType(contentType))
                .uploadId();
        try {
            var parts = new ArrayList<CompletedPart>();
            long size = Files.size(file);
            for (long from = 0; from < size; from += PART) {
                int number = parts.size() + 1;
                var range = new FileRange(file, from, Math.min(PART, size - from));
                String etag = s3.uploadPart(
                                request -> request.bucket(bucket)
                                        .key(key)
                                        .uploadId(upload)
                                        .partNumber(number),
                                RequestBody.fromContentProvider(range, range.length(), contentType))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
            }
            s3.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
        } catch (SdkException e) {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
            throw e;
        }
    }

    /** Removes everything under a prefix. */
    public void deleteAll(String prefix) {
        try {
            List<String> keys =
                    s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                            .map(S3Object::key)
                            .toList();
            keys.forEach(
                    key -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
        } catch (SdkException e) {
            throw unavailable("clean", prefix, e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private static void checkSpace(Path file, long size) throws IOException {
        long free = Files.getFileStore(file).getUsableSpace();
        if (free < size) {
            throw RunFailedException.passing(
                    "disk-full",
                    "The file needs %d MB and the worker's disk has %d MB left; free some space."
                            .formatted(size >> 20, free >> 20),
                    List.of());
        }
    }

    private static RunFailedException unavailable(String verb, String key, Exception e) {
        return RunFailedException.passing(
                isRefusal(e) ? "store-refuses" : AWAY,
                "The object store did not let us %s %s: %s".formatted(verb, key, e.getMessage()),
                e);
    }

    /** A wrong key or a bucket that isn't there is no outage: waiting does not mend it. */
    private static boolean isRefusal(Exception e) {
        return e instanceof SdkServiceException answered
                && answered.statusCode() / 100 == 4
                && !answered.isThrottlingException()
                && !answered.isRetryableException();
    }
}
