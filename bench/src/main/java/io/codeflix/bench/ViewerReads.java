package io.codeflix.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a CPU second of the catalog answers, against nginx with the same bytes as a static file, in one run. The
 * load comes from this process, whose own cost doesn't count.
 */
public final class ViewerReads {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 16;
    private static final int NGINX_PORT = 27999;

    private ViewerReads() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var platform = new RunningPlatform();
        var viewer = platform.token("viewer");
        var list =
                platform.json(platform.request("/api/v1/titles?limit=1", viewer).build());
        var title = list.path("items").path(0);
        var catalog = platform.component("catalog-topology");
        var uri = URI.create("http://127.0.0.1:%d/api/v1/titles/%s"
                .formatted(platform.titlesPort(), title.path("id").asString()));
        double ours = measure(uri, viewer, catalog.path("pid").asLong());

        var folder = Files.createTempDirectory("codeflix-bench");
        // started by root, nginx reads as another user
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("title.json"), RunningPlatform.JSON.writeValueAsString(title));
        var nginx = nginx(folder);
        try {
            double theirs = measure(URI.create("http://127.0.0.1:" + NGINX_PORT + "/title.json"), null, nginx.pid());
            System.out.println("| viewer read by id          | requests / CPU second | ratio |");
            System.out.println("|----------------------------|----------------------:|------:|");
            System.out.printf("| nginx, the bytes as a file | %21.0f |  1.00 |%n", theirs);
            System.out.printf("| catalog, with token check  | %21.0f | %5.2f |%n", ours, ours / theirs);
        } finally {
            nginx.descendants().forEach(ProcessHandle::destroy);
            nginx.destroy();
        }
    }

    private static Process nginx(Path folder) throws IOException, InterruptedException {
        var config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  keepalive_requests 1000000;
                  default_type application/json;
                  client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, NGINX_PORT));
        var started =
                new ProcessBuilder("nginx", "-c", config.toString()).inheritIO().start();
        TimeUnit.SECONDS.sleep(1);
        return started;
    }

    private static double measure(URI uri, @Nullable String token, long pid) throws InterruptedException {
        load(uri, token, WARM_UP);
        var before = ProcessCost.cpu(pid);
        long requests = load(uri, token, MEASURED);
        return requests * 1000.0 / ProcessCost.cpu(pid).minus(before).toMillis();
    }

    private static long load(URI uri, @Nullable String token, Duration time) throws InterruptedException {
        var answered = new LongAdder();
        var end = Instant.now().plus(time);
        var request = HttpRequest.newBuilder(uri);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var readers = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> readUntil(end, client, request.build(), answered), threads))
                    .limit(CONNECTIONS)
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(readers).join();
        }
        return answered.sum();
    }

    private static void readUntil(Instant end, HttpClient client, HttpRequest request, LongAdder answered) {
        try {
            while (Instant.now().isBefore(end)) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
                }
                answered.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
