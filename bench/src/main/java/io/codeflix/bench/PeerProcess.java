package io.codeflix.bench;

import io.codeflix.bench.peer.PeerApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The peer in a JVM of its own, with the heap and the flags that the catalog gets. */
record PeerProcess(Process process, int port) implements AutoCloseable {
    private static final int PORT = 27_990;
    private static final int PATIENCE_SECONDS = 120;

    static PeerProcess start(RunningPlatform platform, PeerDatabase database) throws IOException, InterruptedException {
        var line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                PeerApplication.class.getName(),
                "--spring.config.import=classpath:codeflix-defaults.properties",
                "--management.endpoint.health.group.readiness.include=readinessState", // it has no streams
                "--management.endpoint.health.group.liveness.include=livenessState",
                "--server.port=" + PORT,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--codeflix.kafka.bootstrap-servers=127.0.0.1:1", // nobody connects
                "--codeflix.identity.issuer=" + platform.issuer(),
                "--codeflix.identity.jwks-uri=" + platform.issuer() + "/protocol/openid-connect/certs",
                "--codeflix.identity.audience=codeflix");
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        var started = new PeerProcess(builder.start(), PORT);
        started.awaitReadiness();
        return started;
    }

    private void awaitReadiness() throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health/liveness".formatted(port)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < PATIENCE_SECONDS && process.isAlive(); i++) {
                try {
                    if (http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    System.err.println("waiting for the peer");
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        close();
        throw new IllegalStateException("the peer doesn't start; its output says why");
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
