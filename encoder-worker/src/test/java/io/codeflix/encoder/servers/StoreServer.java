package io.codeflix.encoder.servers;

import io.codeflix.encoder.store.StoreConfig;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3Proxy over a folder, with one bucket. */
public final class StoreServer implements AutoCloseable {
    private static final String BUCKET = "codeflix";

    private final ServerProcess process;
    private final StoreConfig config;
    private final S3Client s3;

    private StoreServer(ServerProcess process, StoreConfig config) {
        this.process = process;
        this.config = config;
        this.s3 = S3Client.builder()
                .endpointOverride(config.endpoint())
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .forcePathStyle(true)
                .build();
    }

    public static StoreServer start(Path work) throws Exception {
        int port = ServerProcess.freePort();
        var config = new StoreConfig(
                URI.create("http://127.0.0.1:" + port), BUCKET, "local", "test-access-key", "test-secret-key");
        Path buckets = work.resolve("buckets");
        Files.createDirectories(buckets.resolve(BUCKET));
        Path file = work.resolve("s3proxy.conf");
        Files.writeString(file, """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.ignore-unknown-headers=true
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(config.endpoint(), config.accessKey(), config.secretKey(), buckets));
        var process = ServerProcess.start(
                "object-store", work, List.of(), "org.gaul.s3proxy.Main", "--properties", file.toString());
        var server = new StoreServer(process, config);
        process.awaitReady(() -> server.keys(""));
        return server;
    }

    public StoreConfig config() {
        return config;
    }

    public void put(String key, Path file) {
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromFile(file));
    }

    public void get(String key, Path file) {
        s3.getObject(request -> request.bucket(BUCKET).key(key), file);
    }

    public List<String> keys(String prefix) {
        return s3.listObjectsV2(request -> request.bucket(BUCKET).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        s3.close();
        process.close();
    }
}
