package io.codeflix.catalog.api.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.query.TitlePages;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.cors.CorsProperties;
import io.codeflix.streams.api.cors.CrossOrigin;
import io.codeflix.streams.api.identity.Caller;
import io.codeflix.streams.api.identity.Callers;
import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.problem.ProblemWriter;
import io.codeflix.streams.testkit.fixture.Videos;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as it comes over the wire, well-formed or not: the listener on a real socket. */
class TitleListenerTest {
    private static final String HEAT = "0a5b0a54-6a9b-4b0a-9d5c-4f6d0a1b2c3d";
    private static final String KNOWN = "known";
    private static final String SLOW = "seen for the first time";
    private static final String HOST = "Host: titles\r\n";
    private static final String TOKEN = "Authorization: Bearer " + KNOWN + "\r\n";
    private static final String READ_HEAT = get("/api/v1/titles/" + HEAT, TOKEN);
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final TitleView titles = new TitleView(new JsonMapper());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CompletableFuture<Caller> verification = new CompletableFuture<>();
    private TitleListener listener = listener(100);

    @BeforeEach
    void start() {
        titles.changed(HEAT, heat(1));
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    @Test
    void requestsSentInOneGoAreAnsweredInTheirOrder() throws Exception {
        try (var reader = connect()) {
            reader.send(READ_HEAT + get("/api/v1/titles", TOKEN) + get("/api/v1/titles/none", TOKEN));

            assertThat(reader.answer().body()).contains("\"title\":\"Heat\"").doesNotContain("items");
            assertThat(reader.answer().body()).startsWith("{\"items\":[");
            assertThat(reader.answer().status()).isEqualTo(404);
        }
    }

    @Test
    void whatFollowsARequestThatTakesAWhileWaitsForItsTurn() throws Exception {
        try (var reader = connect()) {
            reader.send(get("/api/v1/titles", "Authorization: Bearer " + SLOW + "\r\n") + READ_HEAT + READ_HEAT);
            verification.complete(new Caller(Set.of("subscriber")));

            assertThat(reader.answer().body()).startsWith("{\"items\":[");
            assertThat(reader.answer().body()).contains("\"title\":\"Heat\"");
            assertThat(reader.answer().body()).contains("\"title\":\"Heat\"");
        }
    }

    @Test
    void thousandsOfRequestsBehindASlowOneAreAllAnswered() throws Exception {
        int many = 3_000;
        try (var reader = connect()) {
            reader.send(get("/api/v1/titles", "Authorization: Bearer " + SLOW + "\r\n") + READ_HEAT.repeat(many));
            verification.complete(new Caller(Set.of("subscriber")));

            for (int i = 0; i <= many; i++) {
                assertThat(reader.answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aReadThatNamesAVersionWaitsForIt() throws Exception {
        try (var reader = connect()) {
            reader.send(get("/api/v1/titles/" + HEAT + "?minVersion=2", TOKEN));
            titles.changed(HEAT, heat(2));

            assertThat(reader.answer().field("etag")).contains("W/\"t2\"");
        }
    }

    @Test
    void aHeadSaysTheLengthAndSendsNoBody() throws Exception {
        try (var reader = connect()) {
            reader.send(READ_HEAT);
            var whole = reader.answer();
            reader.send(READ_HEAT.replace("GET", "HEAD"));
            var head = reader.answerToHead();

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.field("content-length")).isEqualTo(whole.field("content-length"));
            reader.send(READ_HEAT);
            assertThat(reader.answer().body())
                    .as("nothing lies between the answers")
                    .isEqualTo(whole.body());
        }
    }

    @Test
    void anAnswerNamesItsDateAndHowLongItMayBeKept() throws Exception {
        try (var reader = connect()) {
            reader.send(READ_HEAT);

            var answer = reader.answer();
            assertThat(answer.field("date"))
                    .hasValueSatisfying(date -> assertThat(date).endsWith(" GMT"));
            assertThat(answer.field("cache-control")).contains("no-cache, private");
            assertThat(answer.field("connection")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no host            | GET /api/v1/titles HTTP/1.1~~                                  | 400",
                "no HTTP            | hello~~                                                        | 400",
                "an odd field       | GET /api/v1/titles HTTP/1.1~Host: x~no colon~~                 | 400",
                "two lengths        | GET /api/v1/titles HTTP/1.1~Host: x~Content-Length: 1~Content-Length: 2~~ | 400",
                "two hosts          | GET /api/v1/titles HTTP/1.1~Host: x~Host: y~Authorization: Bearer known~~ | 400",
                "a host that is none | GET /api/v1/titles HTTP/1.1~Host: a b/c~Authorization: Bearer known~~ | 400",
                "HTTP of tomorrow   | GET /api/v1/titles HTTP/9.9~Host: x~~                          | 400",
                "half a method      | G@T /api/v1/titles HTTP/1.1~Host: x~~                          | 400",
                "another expectation | GET /api/v1/titles HTTP/1.1~Host: x~Expect: tea~~             | 417",
                "TRACE              | TRACE /api/v1/titles HTTP/1.1~Host: x~~                        | 405",
                "CONNECT            | CONNECT titles:443 HTTP/1.1~Host: x~~                          | 405",
                "an odd method      | BREW /api/v1/titles HTTP/1.1~Host: x~~                         | 405",
                "chunks             | POST /api/v1/titles HTTP/1.1~Host: x~Transfer-Encoding: chunked~~2~{}~0~~ | 405",
                "chunks that are none | POST /api/v1/titles HTTP/1.1~Host: x~Transfer-Encoding: chunked~~zz~~ | 405",
                "a byte that is no text | GET /api/v1/titles/%ff HTTP/1.1~Host: x~Authorization: Bearer known~~ | 404",
                "a slash in two bytes | GET /api/v1/titles/%c0%af HTTP/1.1~Host: x~Authorization: Bearer known~~ | 404",
                "an escape cut off  | GET /api/v1/titles?sort=%4 HTTP/1.1~Host: x~Authorization: Bearer known~~ | 400",
                "a token in address | GET /api/v1/titles?access_token=x HTTP/1.1~Host: x~~           | 400",
                "no token           | GET /api/v1/titles HTTP/1.1~Host: x~~                          | 401",
                "a longer path      | GET /api/v1/titles/a/b HTTP/1.1~Host: x~Authorization: Bearer known~~ | 404",
                "another path       | GET /api/v1/titlesque HTTP/1.1~Host: x~Authorization: Bearer known~~  | 404",
            })
    void aRequestThatCannotBeMeantIsRefused(String what, String request, int status) throws Exception {
        try (var reader = connect()) {
            reader.send(request.replace("~", "\r\n"));

            var answer = reader.answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.field("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void tooLongALineAndTooLargeFieldsAreNamedAndEndTheConnection() throws Exception {
        try (var reader = connect()) {
            reader.send(get("/api/v1/titles/" + "x".repeat(5_000), TOKEN));
            assertThat(reader.answer().status()).isEqualTo(414);
            assertThat(reader.isEnded()).isTrue();
        }
        try (var reader = connect()) {
            reader.send(get("/api/v1/titles", "X: " + "x".repeat(17_000) + "\r\n"));
            assertThat(reader.answer().status()).isEqualTo(431);
            assertThat(reader.isEnded()).isTrue();
        }
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() throws Exception {
        try (var reader = connect()) {
            reader.send("POST /api/v1/titles HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}" + READ_HEAT);

            var answer = reader.answer();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.field("allow")).contains("GET, HEAD, OPTIONS");
            assertThat(reader.answer().status()).as("the body is passed over").isEqualTo(200);
        }
    }

    @Test
    void anEndlessBodyEndsTheConnection() throws Exception {
        try (var reader = connect()) {
            reader.send("POST /api/v1/titles HTTP/1.1\r\n" + HOST + "Content-Length: 1000000000\r\n\r\n");
            assertThat(reader.answer().status()).isEqualTo(405);

            reader.sendIfItGoes("x".repeat(1_000_000));

            assertThat(reader.isEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, Connection: close,      close,      true",
        "HTTP/1.0, X: y,                   close,      true",
        "HTTP/1.0, Connection: keep-alive, keep-alive, false",
    })
    void theConnectionStaysOpenAsTheReaderWishes(String version, String field, String said, boolean ends)
            throws Exception {
        try (var reader = connect()) {
            reader.send("GET /api/v1/titles " + version + "\r\n" + HOST + TOKEN + field + "\r\n\r\n");

            assertThat(reader.answer().field("connection")).contains(said);
            if (ends) {
                assertThat(reader.isEnded()).isTrue();
            } else {
                reader.send(READ_HEAT);
                assertThat(reader.answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void theAddressMayBeAbsolute() throws Exception {
        try (var reader = connect()) {
            reader.send(get("http://titles/api/v1/titles/" + HEAT, TOKEN));

            assertThat(reader.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void whoSaysNothingOrTooLittleIsLeft() throws Exception {
        try (var silent = connect();
                var trickling = connect()) {
            trickling.send("GET /api/v1/titles HTTP/1.1\r\n");

            Awaitility.await().atMost(SILENCE.multipliedBy(4)).until(() -> {
                boolean answered = trickling.hasAnswer();
                if (!answered) {
                    trickling.sendIfItGoes("X: y\r\n");
                }
                return answered;
            });
            assertThat(trickling.answer().status()).isEqualTo(408);
            assertThat(trickling.isEnded()).isTrue();
            assertThat(silent.isEnded()).isTrue();
        }
    }

    @Test
    void whoBeginsARequestAndDoesNotEndItIsToldThatItIsLate() throws Exception {
        try (var slow = connect()) {
            slow.send("GET /api/v1/titles HTTP/1.1\r\n");

            var answer = slow.answer();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.field("content-type")).contains("application/problem+json");
            assertThat(slow.isEnded()).isTrue();
        }
    }

    @Test
    void whoWantsAnotherProtocolGetsTheTitleInThisOne() throws Exception {
        try (var reader = connect()) {
            reader.send(get(
                    "/api/v1/titles/" + HEAT,
                    TOKEN + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));

            var answer = reader.answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"title\":\"Heat\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/titles,      Authorization: Bearer known, 200",
        "/api/v1/titles/none, Authorization: Bearer known, 404",
        "/api/v1/titles,      X: y,                        401",
    })
    void aPageOfAnAllowedOriginReadsEveryAnswer(String path, String field, int status) throws Exception {
        try (var page = connect()) {
            page.send(get(path, field + "\r\nOrigin: https://player.example\r\n"));
            var ours = page.answer();
            page.send(get(path, field + "\r\nOrigin: https://stranger.example\r\n"));
            var strangers = page.answer();

            assertThat(ours.status()).isEqualTo(status);
            assertThat(ours.field("access-control-allow-origin")).contains("https://player.example");
            assertThat(ours.field("access-control-expose-headers").orElseThrow())
                    .contains("ETag", "Retry-After");
            assertThat(ours.field("vary").orElseThrow()).contains("origin");
            assertThat(strangers.status()).isEqualTo(status);
            assertThat(strangers.field("access-control-allow-origin")).isEmpty();
        }
    }

    @Test
    void aBrowserThatAsksBeforeIsToldWhatItMaySendAndAStrangersThatItMayNot() throws Exception {
        var ask = "OPTIONS /api/v1/titles HTTP/1.1\r\n" + HOST + "Access-Control-Request-Method: GET\r\nOrigin: ";
        try (var page = connect()) {
            page.send(ask + "https://player.example\r\n\r\n");
            var ours = page.answer();
            page.send(ask + "https://stranger.example\r\n\r\n");
            var strangers = page.answer();
            page.send("OPTIONS /api/v1/titles HTTP/1.1\r\n" + HOST + "\r\n");
            var plain = page.answer();

            assertThat(ours.status()).isEqualTo(204);
            assertThat(ours.field("access-control-allow-origin")).contains("https://player.example");
            assertThat(ours.field("access-control-allow-headers").orElseThrow())
                    .contains("Authorization", "If-None-Match", "traceparent", "Range");
            assertThat(strangers.status()).isEqualTo(403);
            assertThat(strangers.body()).contains("origin-not-allowed");
            assertThat(plain.status()).isEqualTo(204);
            assertThat(plain.field("allow")).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void oneConnectionMoreThanThereMayBeIsClosed() throws Exception {
        listener.stop();
        listener = listener(1);
        listener.start();
        try (var first = connect()) {
            first.send(READ_HEAT);
            assertThat(first.answer().status()).isEqualTo(200);
            try (var second = connect()) {
                assertThat(second.isEnded()).isTrue();
            }
            first.send(READ_HEAT);
            assertThat(first.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aStopAnswersWhatIsUnderWayAndEndsWhatIsIdle() throws Exception {
        try (var busy = connect();
                var idle = connect()) {
            idle.send(READ_HEAT);
            assertThat(idle.answer().status()).isEqualTo(200);
            busy.send(get("/api/v1/titles", "Authorization: Bearer " + SLOW + "\r\n"));
            Awaitility.await().until(() -> verification.getNumberOfDependents() > 0);

            var stopped = CompletableFuture.runAsync(listener::stop);
            assertThat(idle.isEnded()).isTrue();
            verification.complete(new Caller(Set.of("subscriber")));

            var last = busy.answer();
            assertThat(last.status()).isEqualTo(200);
            assertThat(last.field("connection")).contains("close");
            assertThat(stopped).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var second =
                new TitleListener(new TitleListenerProperties(listener.port(), 1, 1, SILENCE), "127.0.0.1", requests());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(second::start))
                .hasMessageContaining(String.valueOf(listener.port()))
                .hasMessageContaining("codeflix.titles.port");
        assertThat(second.isRunning()).isFalse();
    }

    @Test
    void everyAnswerIsCounted() throws Exception {
        try (var reader = connect()) {
            reader.send(READ_HEAT + get("/api/v1/titles/none", TOKEN));
            reader.answer();
            reader.answer();
        }

        assertThat(meters.get("http.server.requests")
                        .tag("status", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("http.server.requests")
                        .tag("status", "404")
                        .tag("uri", "/api/v1/titles/{id}")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private RawReader connect() throws Exception {
        return new RawReader(listener.port());
    }

    private TitleListener listener(int maxConnections) {
        return new TitleListener(new TitleListenerProperties(0, 1, maxConnections, SILENCE), "127.0.0.1", requests());
    }

    private TitleRequests requests() {
        var tracing = new ReadTracing(new StaticListableBeanFactory().getBeanProvider(OpenTelemetry.class));
        var answers = new Answers(
                new ProblemWriter(new JsonMapper()),
                new ReadMetrics(meters),
                tracing,
                new CrossOrigin(new CorsProperties(List.of("https://player.example"))));
        return new TitleRequests(
                EndpointTable.beside(TitleListener.class, "/io/codeflix/catalog/api/endpoint-roles.txt"),
                new Readers(),
                new TitleReads(titles, new TitlePages(titles)),
                answers,
                tracing);
    }

    /** Knows one token; another one is verified once the test says so. */
    private final class Readers implements Callers {
        @Override
        public Optional<Caller> ifKnown(String token) {
            return token.equals(KNOWN) ? Optional.of(new Caller(Set.of("subscriber"))) : Optional.empty();
        }

        @Override
        public Caller verified(String token) {
            return verification.thenApply(caller -> caller).join();
        }
    }

    private static String get(String target, String fields) {
        return "GET " + target + " HTTP/1.1\r\n" + HOST + fields + "\r\n";
    }

    private static TitleState heat(long version) {
        return Videos.title()
                .setId(HEAT)
                .setVersion(version)
                .setVideoVersion(version)
                .setTitle("Heat")
                .setPublished(true)
                .build();
    }
}
