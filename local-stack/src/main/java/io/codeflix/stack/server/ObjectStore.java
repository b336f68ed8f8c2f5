package io.codeflix.stack.server;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.PrivateFile;
import io.codeflix.stack.home.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** S3Proxy over a folder: signed requests, signed URLs, multipart uploads, ranges. */
public final class ObjectStore {
    public static final String NAME = "object-store";
    private static final String BUCKET = "codeflix";
    private static final String REGION = "local";

    private final Settings settings;

    private ObjectStore(Settings settings) {
        this.settings = settings;
    }

    public static Component of(Settings settings) {
        var store = new ObjectStore(settings);
        if (settings.external().runs(NAME)) {
            return Component.elsewhere(
                    NAME, endpoint(settings), store::check, settings.home().log(NAME));
        }
        return new Component(
                NAME,
                Set.of(),
                List.of(settings.ports().objectStore()),
                (Work.Program) store::prepare,
                store::check,
                Duration.ofSeconds(120),
                settings.home().log(NAME));
    }

    public static String endpoint(Settings settings) {
        return settings.external()
                .get(
                        "object-store.endpoint",
                        "http://" + Address.local(settings.ports().objectStore()));
    }

    /** Where those outside fetch and send their bytes. */
    public static String publicEndpoint(Settings settings) {
        return settings.external().get("object-store.public-endpoint", endpoint(settings));
    }

    public static String bucket(Settings settings) {
        return settings.external().get("object-store.bucket", BUCKET);
    }

    public static String region(Settings settings) {
        return settings.external().get("object-store.region", REGION);
    }

    public static String accessKey(Settings settings) {
        return settings.home().secrets().password("store-access-key");
    }

    public static String secretKey(Settings settings) {
        return settings.home().secrets().password("store-secret-key");
    }

    /** Its library brings no settings of its own, and Logback without any writes everything: a gigabyte for one film. */
    private static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{20} - %msg%n</pattern></encoder>
              </appender>
              <root level="info"><appender-ref ref="out"/></root>
            </configuration>
            """;

    private Command prepare() throws IOException {
        var data = settings.home().data(NAME);
        // the store takes a folder that others may read for a public bucket
        var bucket = Files.createDirectories(data.resolve("buckets").resolve(BUCKET));
        Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
        var properties = PrivateFile.write(data.resolve("s3proxy.conf"), properties(data.resolve("buckets")));
        var logging = data.resolve("logback.xml");
        Files.writeString(logging, LOGGING);
        var classPath = settings.checkout().classes("object-store") + ":"
                + settings.checkout().classPath("object-store");
        var archive = ClassArchive.in(settings.checkout().target("object-store"));
        return new Command(
                JavaProgram.small(128)
                        .archived(archive)
                        .with("-Dlogback.configurationFile=" + logging)
                        .main(classPath, "io.codeflix.stack.objectstore.ObjectStoreServer", properties.toString()),
                Map.of(),
                data,
                archive);
    }

    private String properties(Path buckets) {
        return """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.cors-allow-all=true
                s3proxy.ignore-unknown-headers=true
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint(settings), accessKey(settings), secretKey(settings), buckets);
    }

    private void check() throws IOException, InterruptedException {
        if (!settings.external().runs(NAME)) {
            TcpProbe.check(Address.local(settings.ports().objectStore()));
        }
        new SignedGet(accessKey(settings), secretKey(settings), region(settings))
                .check(endpoint(settings), "/" + bucket(settings), "max-keys=1");
    }
}
