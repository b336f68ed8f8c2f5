package io.codeflix.stack.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.jspecify.annotations.Nullable;

/** S3Proxy's own main class has no way to say what strangers see; this one serves them {@link PrivateStore}. */
public final class ObjectStoreServer {

    private ObjectStoreServer() {}

    /** Takes the path of a file of S3Proxy's properties. */
    public static void main(String[] arguments) throws Exception {
        var server = server(read(Path.of(arguments[0])));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static S3Proxy server(Properties properties) throws Exception {
        var store = BlobStores.create(required(properties, "jclouds.provider"), properties);
        var server = S3Proxy.Builder.fromProperties(properties)
                .blobStore(new PrivateStore(store))
                .build();
        server.setBlobStoreLocator(new Owner(
                required(properties, "s3proxy.identity"),
                new AccessGrant(required(properties, "s3proxy.credential"), store)));
        return server;
    }

    private static String required(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key + " is missing in the store's properties");
    }

    private static void stop(S3Proxy server) {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("The object store didn't stop in order: " + e.getMessage());
        }
    }

    /** One key pair signs for everything. */
    private record Owner(String identity, AccessGrant grant) implements BlobStoreLocator {
        @Override
        public @Nullable AccessGrant locateBlobStore(
                @Nullable String identity, @Nullable String bucket, @Nullable String key) {
            return this.identity.equals(identity) ? grant : null;
        }
    }
}
