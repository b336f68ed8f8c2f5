package io.codeflix.stack.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.codeflix.stack.home.Address;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch firstEventSeen = new CountDownLatch(1);
    private HttpServer media;
    private Gateway gateway;

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void startGatewayWithMediaBehindItAndNoCatalog() throws Exception {
        media = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        media.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        media.createContext("/api/v1/jobs/j1/progress", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("event: progress\ndata: 1\n\n".getBytes(UTF_8));
                body.flush();
                await(firstEventSeen);
                body.write("event: progress\ndata: 2\n\n".getBytes(UTF_8));
            }
        });
        media.createContext("/api/v1/assets", exchange -> {
            var told = exchange.getRequestHeaders().getFirst("X-Forwarded-Host") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(201, told.length());
            exchange.getResponseBody().write(told.getBytes(UTF_8));
            exchange.close();
        });
        media.start();
        port = freePort();
        gateway = Gateway.start(
                port,
                new WellKnown("http://issuer", url("")),
                documents(),
                new Origins(List.of("https://player.example")),
                Map.of(
                        Upstream.MEDIA,
                        List.of(at(media.getAddress().getPort())),
                        Upstream.TITLES,
                        List.of(at(freePort()))),
                Gateway.PATIENCE);
    }

    @AfterEach
    void stop() throws Exception {
        firstEventSeen.countDown();
        gateway.close();
        media.stop(0);
    }

    @Test
    void requestsAndAnswersPassWithTheirHeadersAndBodies() throws Exception {
        // When
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/assets")))
                        .header("Authorization", "Bearer t")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body()).isEqualTo("127.0.0.1:%d Bearer t {}".formatted(port));
    }

    @Test
    void anEventArrivesWhileTheStreamGoesOn() throws Exception {
        // When
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/jobs/j1/progress")))
                        .build(),
                BodyHandlers.ofInputStream());
        // Then
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: progress");
            assertThat(lines.readLine()).isEqualTo("data: 1");
            firstEventSeen.countDown(); // the upstream sends the second one only now
            assertThat(lines.lines()).contains("data: 2");
        }
    }

    @Test
    void anUpstreamThatIsAwayIsAProblemToRetry() throws Exception {
        // When
        var answer = get("/api/v1/titles");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("catalog-topology");
    }

    @Test
    void whatIsNotRoutedIsNotThere() throws Exception {
        assertThat(get("/internal/v1/jobs").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/assets")))
                        .POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void clientsLearnEverythingFromTheOneAddress() throws Exception {
        var known = new JsonObject(get("/.well-known/codeflix").body());
        assertThat(known.getString("issuer")).isEqualTo("http://issuer");
        assertThat(known.getString("api")).isEqualTo(url("/api/v1"));
    }

    @Test
    void theApiHasAPageWhosePartsAllComeFromHere() throws Exception {
        // When
        var page = get("/docs");
        var parts = Pattern.compile("(?:href|src|url): ?'([^']+)'|(?:href|src)=\"([^\"]+)\"")
                .matcher(page.body() + get("/docs/initializer.js").body())
                .results()
                .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
                .toList();
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(parts)
                .hasSize(8)
                .allSatisfy(part -> assertThat(get(part).statusCode()).isEqualTo(200))
                .allSatisfy(part -> assertThat(get(part).headers().firstValue("Content-Type"))
                        .contains(typeOf(part)));
        assertThat(get("/docs/swagger-ui.css").body()).doesNotContain("@import", "url(http", "url(//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/swagger-ui-bundle.js", "/docs/catalog-openapi.yaml"})
    void whatBelongsToThePageMayDoNothingButWhatThePageNeeds(String path) throws Exception {
        // When
        var headers = get(path).headers();
        // Then
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none';")
                        .contains("connect-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http", "*"));
    }

    @Test
    void theDocumentsAreThoseOfTheCheckoutAndAreSentAgainOnceTheyChange() throws Exception {
        // Given
        var first = get("/docs/media-openapi.yaml");
        assertThat(first.body()).isEqualTo("openapi: 3.1.0 # media\n");
        // When
        var unchanged = getUnless(first.headers().firstValue("ETag").orElseThrow(), "/docs/media-openapi.yaml");
        Files.writeString(folder.resolve("reference/media-openapi.yaml"), "openapi: 3.1.0 # more\n");
        var changed = getUnless(first.headers().firstValue("ETag").orElseThrow(), "/docs/media-openapi.yaml");
        // Then
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo("openapi: 3.1.0 # more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/../secret.yaml",
                "/docs/%2e%2e/secret.yaml",
                "/docs/..%2fsecret.yaml",
                "/docs/..%5csecret.yaml",
                "/docs/swagger-ui.css/../../secret.yaml",
                "/docs//catalog-openapi.yaml",
                "/docs/catalog-openapi.yaml/",
                "/docs/catalog-openapi.yaml%00.png",
                "/docs/commands.md",
                "/docs/package.json",
                "/docs/../internal/v1/jobs",
                "/docsX"
            })
    void nothingBesideThePageIsReachableThroughIt(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDocumentThatTheCheckoutLacksIsNotThere() throws Exception {
        Files.delete(folder.resolve("reference/media-openapi.yaml"));
        assertThat(get("/docs/media-openapi.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageIsReadAndNeverWritten() throws Exception {
        // When
        var head = ask("HEAD", "/docs");
        var written = List.of(ask("POST", "/docs"), ask("PUT", "/docs/catalog-openapi.yaml"), ask("DELETE", "/docs/"));
        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(String.valueOf(get("/docs").body().length()));
        assertThat(written).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        });
    }

    private Path documents() throws Exception {
        var documents = Files.createDirectory(folder.resolve("reference"));
        Files.writeString(documents.resolve("catalog-openapi.yaml"), "openapi: 3.1.0 # catalog\n");
        Files.writeString(documents.resolve("media-openapi.yaml"), "openapi: 3.1.0 # media\n");
        Files.writeString(documents.resolve("commands.md"), "beside them\n");
        Files.writeString(folder.resolve("secret.yaml"), "above them\n");
        return documents;
    }

    private static String typeOf(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            case "yaml" -> "application/yaml";
            default -> throw new AssertionError(path);
        };
    }

    private HttpResponse<String> getUnless(String etag, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("If-None-Match", etag)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    private static Instance at(int port) {
        return new Instance(Address.local(port), Address.local(port));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
