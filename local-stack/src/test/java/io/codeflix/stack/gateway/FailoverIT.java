package io.codeflix.stack.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.codeflix.stack.home.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances behind the gateway, of which one goes away in several ways. */
class FailoverIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Fake> instances = new ArrayList<>();
    private Gateway gateway;
    private int port;

    /** An instance that answers with its name, breaks off, or says that it isn't ready. */
    private static final class Fake {
        private final String name;
        private final HttpServer server;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean breaksOff;
        private volatile int status = 200;
        private volatile boolean ready = true;

        Fake(String name) throws IOException {
            this.name = name;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/readyz", exchange -> answer(exchange, ready ? 200 : 503, ""));
            server.createContext("/api/v1", exchange -> {
                asked.incrementAndGet();
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                if (breaksOff) {
                    exchange.close(); // before an answer: the connection is cut
                } else {
                    answer(exchange, status, name + body);
                }
            });
            server.start();
        }

        private static void answer(HttpExchange exchange, int status, String text) throws IOException {
            exchange.sendResponseHeaders(status, text.isEmpty() ? -1 : text.length());
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.close();
        }

        Instance instance() {
            int port = server.getAddress().getPort();
            return new Instance(Address.local(port), Address.local(port));
        }
    }

    @BeforeEach
    void startTwoInstances() throws Exception {
        instances.add(new Fake("a"));
        instances.add(new Fake("b"));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        gateway = Gateway.start(
                port,
                new WellKnown("http://issuer", "http://me"),
                Path.of("nowhere"),
                new Origins(List.of()),
                Map.of(Upstream.MEDIA, instances.stream().map(Fake::instance).toList()),
                Gateway.PATIENCE);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        instances.forEach(instance -> instance.server.stop(0));
    }

    @Test
    void requestsAreSharedByAllInstances() throws Exception {
        assertThat(answersTo(10)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aReadThatBreaksOffIsAnsweredByTheOtherInstance() throws Exception {
        instances.getFirst().breaksOff = true;
        assertThat(answersTo(10)).containsExactly("b");
    }

    @Test
    void anInstanceThatIsGoneIsLeftOutUntilItIsBack() throws Exception {
        // Given
        instances.getFirst().breaksOff = true;
        instances.getFirst().ready = false;
        // When
        answersTo(4);
        int before = instances.getFirst().asked.get();
        assertThat(answersTo(10)).containsExactly("b");
        // Then
        assertThat(instances.getFirst().asked.get()).isEqualTo(before);
        // When
        instances.getFirst().breaksOff = false;
        instances.getFirst().ready = true;
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> answersTo(10).contains("a"));
    }

    @Test
    void anInstanceThatSaysItIsNotReadyIsNotAsked() throws Exception {
        instances.getLast().ready = false;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> answersTo(10).equals(Set.of("a")));
    }

    @Test
    void aReadThatOneInstanceCantAnswerIsAnsweredByTheOther() throws Exception {
        instances.getFirst().status = 503;
        assertThat(answersTo(10)).containsExactly("b");
    }

    @Test
    void aWriteUnderAKeyIsSentAgainWithItsBody() throws Exception {
        instances.getFirst().breaksOff = true;
        for (int i = 0; i < 4; i++) {
            var answer = write("Idempotency-Key", "k" + i);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("b{\"x\":1}");
        }
    }

    @Test
    void aWriteWithoutAKeyIsNeverSentTwice() throws Exception {
        // Given
        instances.forEach(instance -> instance.breaksOff = true);
        // When
        var answer = write("Accept", "*/*");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(instances.stream().mapToInt(instance -> instance.asked.get()).sum())
                .isEqualTo(1);
    }

    @Test
    void nobodyLeftIsAProblemToRetry() throws Exception {
        instances.forEach(instance -> instance.breaksOff = true);
        var answer = read();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    private Set<String> answersTo(int reads) throws Exception {
        var answers = new HashSet<String>();
        for (int i = 0; i < reads; i++) {
            var answer = read();
            assertThat(answer.statusCode()).isEqualTo(200);
            answers.add(answer.body());
        }
        return answers;
    }

    private HttpResponse<String> read() throws Exception {
        return client.send(request().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> write(String header, String value) throws Exception {
        return client.send(
                request()
                        .header(header, value)
                        .POST(BodyPublishers.ofString("{\"x\":1}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/jobs".formatted(port)));
    }
}
