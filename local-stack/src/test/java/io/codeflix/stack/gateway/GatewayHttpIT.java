package io.codeflix.stack.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.codeflix.stack.home.Address;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway as HTTP: what can't be meant, who may read what, and how bodies come. */
class GatewayHttpIT {
    private static final String PLAYER = "https://player.example";
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer media;
    private ServerSocket babbling;
    private Gateway gateway;
    private int port;

    @BeforeEach
    void startGatewayWithMediaBehindItTheCatalogAwayAndTitlesThatBabble() throws Exception {
        media = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        media.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        media.createContext("/api/v1/assets", exchange -> {
            var length = exchange.getRequestHeaders().getFirst("Content-Length");
            var read = exchange.getRequestBody().readAllBytes().length;
            var told = "%s %d %s"
                    .formatted(length, read, exchange.getRequestHeaders().getFirst("Expect"));
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", PLAYER);
            exchange.getResponseHeaders().add("Vary", "Origin");
            exchange.sendResponseHeaders(201, told.length());
            exchange.getResponseBody().write(told.getBytes(UTF_8));
            exchange.close();
        });
        media.createContext(
                "/api/v1/jobs",
                exchange -> { // as one that couldn't read the fields of the request
                    exchange.sendResponseHeaders(400, -1);
                    exchange.close();
                });
        media.start();
        babbling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::babble);
        port = freePort();
        gateway = start(
                port,
                Map.of(
                        Upstream.MEDIA, List.of(at(media.getAddress().getPort())),
                        Upstream.TITLES, List.of(at(babbling.getLocalPort())),
                        Upstream.CATALOG, List.of(at(freePort()))),
                Gateway.PATIENCE);
    }

    private static Gateway start(int port, Map<Upstream, List<Instance>> upstreams, Duration patience)
            throws Exception {
        return Gateway.start(
                port,
                new WellKnown("http://issuer", "http://me"),
                Path.of("nowhere"),
                new Origins(List.of(PLAYER)),
                upstreams,
                patience);
    }

    private void babble() {
        while (!babbling.isClosed()) {
            try (var caller = babbling.accept()) {
                caller.getInputStream().read();
                caller.getOutputStream().write("GARBAGE garbage garbage\r\n\r\n".getBytes(UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        babbling.close();
        media.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no HTTP               | hello~~                                                        | 400",
                "a method of no letters | G@T /api/v1/assets HTTP/1.1~Host: x~~                         | 400",
                "HTTP of tomorrow      | GET /api/v1/assets HTTP/9.9~Host: x~~                          | 400",
                "HTTP/2 unasked        | PRI * HTTP/2.0~~SM~~                                           | 400",
                "no host               | GET /api/v1/assets HTTP/1.1~~                                  | 400",
                "two hosts             | GET /api/v1/assets HTTP/1.1~Host: x~Host: y~~                  | 400",
                "a host that is none   | GET /api/v1/assets HTTP/1.1~Host: a b/c~~                      | 400",
                "an odd field          | GET /api/v1/assets HTTP/1.1~Host: x~no colon~~                 | 400",
                "two lengths           | POST /api/v1/assets HTTP/1.1~Host: x~Content-Length: 1~Content-Length: 2~~ | 400",
                "a length that is none | POST /api/v1/assets HTTP/1.1~Host: x~Content-Length: many~~    | 400",
                "an unknown coding     | POST /api/v1/assets HTTP/1.1~Host: x~Transfer-Encoding: zip~~  | 400",
                "chunks that are none  | POST /api/v1/assets HTTP/1.1~Host: x~Transfer-Encoding: chunked~~zz~{}~ | 400",
                "another expectation   | POST /api/v1/assets HTTP/1.1~Host: x~Expect: tea~~             | 417",
                "TRACE                 | TRACE /api/v1/assets HTTP/1.1~Host: x~~                        | 405",
                "TRACE of nothing      | TRACE /none HTTP/1.1~Host: x~~                                 | 405",
                "CONNECT               | CONNECT assets:443 HTTP/1.1~Host: x~~                          | 405",
                "all there is          | OPTIONS * HTTP/1.1~Host: x~~                                   | 404",
                "HTTP/1.0              | GET /none HTTP/1.0~~                                           | 404",
                "a write of what is read | POST /.well-known/codeflix HTTP/1.1~Host: x~Content-Length: 0~~ | 405",
                "a byte that is no text | GET /%ff HTTP/1.1~Host: x~~                                   | 404",
                "an upstream away      | GET /api/v1/videos HTTP/1.1~Host: x~~                          | 503",
                "an upstream that babbles | GET /api/v1/titles HTTP/1.1~Host: x~~                       | 502",
            })
    void whatCannotBeServedIsAProblemOfTheRightStatus(String what, String request, int status) throws Exception {
        assertProblem(RawHttp.send(port, request), status);
    }

    @Test
    void tooLongALineAndTooLargeFieldsAreNamed() throws Exception {
        assertProblem(RawHttp.send(port, "GET /" + "x".repeat(9_000) + " HTTP/1.1~Host: x~~"), 414);
        assertProblem(RawHttp.send(port, "GET / HTTP/1.1~Host: x~X: " + "x".repeat(17_000) + "~~"), 431);
    }

    /** Its socket takes connections, as of a process that was stopped with a signal. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void anUpstreamThatSaysNothingIsATimeoutThatTheAskersPageCanRead(String method) throws Exception {
        int impatient = freePort();
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var _ = start(
                        impatient,
                        Map.of(Upstream.CATALOG, List.of(at(silent.getLocalPort()))),
                        Duration.ofMillis(300))) {
            var answer = RawHttp.send(
                    impatient, "%s /api/v1/videos/x HTTP/1.1~Host: x~Origin: %s~~".formatted(method, PLAYER));

            assertProblem(answer, 504);
            assertThat(answer.fields())
                    .containsEntry("access-control-allow-origin", PLAYER)
                    .containsEntry("retry-after", "1");
        }
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.fields()).containsEntry("content-type", "application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("about:blank");
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("code")).matches("[a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 900_000})
    void aBodyOfUnknownLengthIsTaken(int bytes) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/assets")))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("%d %d null".formatted(bytes, bytes));
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLargeIsRefusedWhileItComes() throws Exception {
        var chunk = "8000~" + "x".repeat(0x8000) + "~";

        var answer = RawHttp.send(
                port, "POST /api/v1/assets HTTP/1.1~Host: x~Transfer-Encoding: chunked~~" + chunk.repeat(33));

        assertProblem(answer, 413);
        assertThat(answer.fields()).containsEntry("connection", "close");
    }

    @Test
    void whoWaitsForTheWordToGoOnGetsIt() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/assets")))
                        .expectContinue(true)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("2 2 null");
    }

    @Test
    void whoWantsAnotherProtocolIsAnsweredInThisOne() throws Exception {
        var answer = RawHttp.send(
                port,
                "GET /api/v1/assets HTTP/1.1~Host: x~Connection: Upgrade~Upgrade: websocket~Sec-WebSocket-Version: 13~"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==~~");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/.well-known/codeflix, 200",
        "/docs,                 200",
        "/none,                 404",
        "/api/v1/assets,        201",
        "/api/v1/jobs,          400",
        "/api/v1/titles,        502",
        "/api/v1/videos,        503",
    })
    void aPageOfAnAllowedOriginReadsEveryAnswerOnce(String path, int status) throws Exception {
        var answer = get(path, PLAYER);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.fields()).containsEntry("access-control-allow-origin", PLAYER);
        assertThat(answer.fields().get("vary")).isEqualTo("Origin");
        assertThat(answer.fields()).doesNotContainKey("access-control-allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/codeflix", "/none", "/api/v1/jobs", "/api/v1/videos"})
    void aStrangersPageReadsNone(String path) throws Exception {
        assertThat(get(path, "https://stranger.example").fields()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/codeflix", "/api/v1/videos/x"})
    void aBrowserThatAsksBeforeIsToldAlsoWhileTheServiceIsAway(String path) throws Exception {
        var answer = RawHttp.send(
                port,
                "OPTIONS %s HTTP/1.1~Host: x~Origin: %s~Access-Control-Request-Method: PUT~~".formatted(path, PLAYER));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.fields()).containsEntry("access-control-allow-origin", PLAYER);
        assertThat(answer.fields().get("access-control-allow-headers")).contains("Authorization", "Idempotency-Key");
    }

    @Test
    void nothingListensBeyondThisMachine() throws Exception {
        get("/api/v1/assets", PLAYER);
        get("/api/v1/videos", PLAYER);

        assertThat(OpenSockets.ofThisProcess()).contains("127.0.0.1:" + port).allMatch(OpenSockets::isLocal);
    }

    private RawHttp.Answer get(String path, String origin) throws Exception {
        return RawHttp.send(port, "GET %s HTTP/1.1~Host: x~Origin: %s~~".formatted(path, origin));
    }

    private static Instance at(int port) {
        return new Instance(Address.local(port), Address.local(port));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
