package io.codeflix.streams.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.api.cors.CorsProperties;
import io.codeflix.streams.api.cors.CrossOrigin;
import io.codeflix.streams.api.identity.EndpointRoles;
import io.codeflix.streams.api.identity.IdentityProperties;
import io.codeflix.streams.testkit.RawHttp;
import io.codeflix.streams.testkit.TestIssuer;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes over the wire, each layer of a service answers in the one shape. */
class EdgeProblemsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final String HOST = "Host: films~";
    private static final String TOKEN = "Authorization: Bearer " + ISSUER.token("vera", "subscriber") + "~";

    private static ServletWebServerApplicationContext service;

    @BeforeAll
    static void start() {
        service = (ServletWebServerApplicationContext) new SpringApplication(Edge.class)
                .run(
                        "--spring.config.import=classpath:codeflix-defaults.properties",
                        "--codeflix.kafka.bootstrap-servers=127.0.0.1:1",
                        "--server.port=0",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--server.tomcat.connection-timeout=1s",
                        "--codeflix.cors.origins=https://player.example",
                        "--codeflix.identity.issuer=" + ISSUER.issuer(),
                        "--codeflix.identity.jwks-uri=" + ISSUER.jwksUri(),
                        "--codeflix.identity.audience=" + TestIssuer.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddRequests")
    void whatCannotBeServedIsAProblemOfTheRightStatus(String what, String request, int status) throws Exception {
        var answer = send(request.replace("HOST~", HOST).replace("TOKEN~", TOKEN));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.field("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE));
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("code").asString()).matches("[a-z0-9-]+");
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "exception", "spring", "<html");
    }

    static Stream<Arguments> oddRequests() {
        var read = "GET /api/films HTTP/1.1~HOST~TOKEN~";
        var write = "POST /api/films HTTP/1.1~HOST~TOKEN~Content-Type: application/json~";
        return Stream.of(
                Arguments.of("half an escape", "GET /api/%f HTTP/1.1~HOST~~", 400),
                Arguments.of("a byte that is no text", "GET /api/%ff HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a slash in two bytes", "GET /api/films/%c0%af HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("an encoded slash", "GET /api/films/..%2f..%2fetc HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a NUL", "GET /api/films/%00 HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a matrix", "GET /api/films;a=b HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("two slashes", "GET //api//films HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("brackets in a query", "GET /api/films?__proto__[x]=1 HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a brace in a path", "GET /api/{films} HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a quote in a query", "GET /api/films?q=\"x\" HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a raw byte in a path", "GET /api/\u00e9 HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a query that is no text", "GET /api/films?q=%C3%28 HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("a parameter of another type", "GET /api/films?year=soon HTTP/1.1~HOST~TOKEN~~", 400),
                Arguments.of("no HTTP", "hello~~", 400),
                Arguments.of("a method that is no word", "G@T /api/films HTTP/1.1~HOST~~", 400),
                Arguments.of("another protocol", "GET /api/films HTTQ/1.1~HOST~~", 400),
                Arguments.of("HTTP of tomorrow", "GET /api/films HTTP/9.9~HOST~~", 400),
                Arguments.of("no host", "GET /api/films HTTP/1.1~~", 400),
                Arguments.of("two hosts", "GET /api/films HTTP/1.1~Host: a~Host: b~~", 400),
                Arguments.of("a host that is none", "GET /api/films HTTP/1.1~Host: a b/c~~", 400),
                Arguments.of("two lengths", "POST /api/films HTTP/1.1~HOST~Content-Length: 1~Content-Length: 2~~", 400),
                Arguments.of("a length that is none", write + "Content-Length: many~~", 400),
                Arguments.of("a coding nobody knows", write + "Transfer-Encoding: zip~~", 400),
                Arguments.of("chunks that are none", write + "Transfer-Encoding: chunked~~zz~{}~0~~", 400),
                Arguments.of("another expectation", write + "Expect: tea~Content-Length: 2~~{}", 417),
                Arguments.of("too long an address", "GET /api/" + "x".repeat(20_000) + " HTTP/1.1~HOST~~", 414),
                Arguments.of("too large fields", "GET /api/films HTTP/1.1~HOST~X: " + "x".repeat(20_000) + "~~", 431),
                Arguments.of("too many fields", "GET /api/films HTTP/1.1~HOST~" + "X: y~".repeat(200) + "~", 400),
                Arguments.of("TRACE", "TRACE /api/films HTTP/1.1~HOST~TOKEN~~", 405),
                Arguments.of("CONNECT", "CONNECT films:443 HTTP/1.1~HOST~~", 400),
                Arguments.of("a method nobody knows", "BREW /api/films HTTP/1.1~HOST~TOKEN~~", 405),
                Arguments.of("a method there isn't", "PUT /api/films HTTP/1.1~HOST~TOKEN~Content-Length: 0~~", 405),
                Arguments.of("HTTP/1.0", "GET /api/none HTTP/1.0~TOKEN~~", 403),
                Arguments.of("a path nobody serves", "GET /none HTTP/1.1~HOST~TOKEN~~", 403),
                Arguments.of("no token", "GET /api/films HTTP/1.1~HOST~~", 401),
                Arguments.of("a bad token", "GET /api/films HTTP/1.1~HOST~Authorization: Bearer x~~", 401),
                Arguments.of("half a token", "GET /api/films HTTP/1.1~HOST~Authorization: Bearer ~~", 401),
                Arguments.of("a type nobody makes", "GET /api/films HTTP/1.1~HOST~TOKEN~Accept: image/png~~", 406),
                Arguments.of("a type that is none", "GET /api/films HTTP/1.1~HOST~TOKEN~Accept: x~~", 406),
                Arguments.of("HTML for a refusal", "GET /api/none HTTP/1.1~HOST~TOKEN~Accept: text/html~~", 403),
                Arguments.of(
                        "XML for a refusal", "GET /api/films/x HTTP/1.1~HOST~TOKEN~Accept: application/xml~~", 404),
                Arguments.of(
                        "another type than JSON",
                        "POST /api/films HTTP/1.1~HOST~TOKEN~Content-Type: text/plain~Content-Length: 2~~{}",
                        415),
                Arguments.of("no type", "POST /api/films HTTP/1.1~HOST~TOKEN~Content-Length: 2~~{}", 415),
                Arguments.of("a body cut off", write + "Content-Length: 100~~{\"name\":", 408),
                Arguments.of("a defect", "DELETE /api/films HTTP/1.1~HOST~TOKEN~~", 500),
                Arguments.of("UTF-16 by its look", write + "Content-Length: 4~~\0{\0}", 400),
                Arguments.of("UTF-16 the other way", write + "Content-Length: 4~~{\0}\0", 400),
                Arguments.of("UTF-16 by its mark", write + "Content-Length: 6~~\u00fe\u00ff\0{\0}", 400),
                Arguments.of("UTF-32", write + "Content-Length: 8~~\0\0\0{\0\0\0}", 400),
                Arguments.of(
                        "a megabyte in chunks",
                        write + "Transfer-Encoding: chunked~~" + "1000~" + ("x".repeat(4096) + "~1000~").repeat(80),
                        413),
                Arguments.of("a megabyte", write + "Content-Length: 1000000~~", 413));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/films HTTP/1.1~,              200",
        "GET /api/films/x HTTP/1.1~,            404",
        "GET /api/none HTTP/1.1~,               403",
        "GET /api/films/%ff HTTP/1.1~,          400",
        "DELETE /api/films HTTP/1.1~,           500",
    })
    void pagesOfAllowedOriginsReadWhateverLayerAnswers(String line, int status) throws Exception {
        var answer = send(line + HOST + TOKEN + "Origin: https://player.example~~");
        var toAStranger = send(line + HOST + TOKEN + "Origin: https://stranger.example~~");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.field("access-control-allow-origin")).contains("https://player.example");
        assertThat(answer.field("vary").orElseThrow().split(", ")).containsOnlyOnce("Origin");
        assertThat(toAStranger.status()).isEqualTo(status);
        assertThat(toAStranger.field("access-control-allow-origin")).isEmpty();
    }

    @Test
    void aBodyInChunksIsTakenLikeAnyOther() throws Exception {
        var answer = send("POST /api/films HTTP/1.1~" + HOST + TOKEN
                + "Content-Type: application/json~Transfer-Encoding: chunked~~5~{\"nam~b~e\":\"Caf\u00c3\u00a9\"}~0~~");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-16",
        "application/json; charset=utf-8"
    })
    void jsonIsUtf8WhateverItsTypeSays(String type) throws Exception {
        var answer = send("POST /api/films HTTP/1.1~" + HOST + TOKEN + "Content-Type: " + type
                + "~Content-Length: 14~~{\"name\":\"\u00c3\u0089d\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\u00c9d");
    }

    @Test
    void plainOptionsNameWhatThereIsAndNothingElse() throws Exception {
        var answer = send("OPTIONS /api/films HTTP/1.1~" + HOST + TOKEN + "~");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("allow").orElseThrow().split(","))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "DELETE", "OPTIONS");
    }

    private static RawHttp.Answer send(String request) throws Exception {
        return RawHttp.send(Objects.requireNonNull(service.getWebServer()).getPort(), request);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties({IdentityProperties.class, CorsProperties.class})
    @ComponentScan(
            basePackageClasses = {CrossOrigin.class, ProblemWriter.class, EndpointRoles.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @Import(Films.class)
    static class Edge {
        @Bean
        EndpointRoles roles() {
            return requests ->
                    requests.requestMatchers("/api/films", "/api/films/{id}").hasRole("subscriber");
        }
    }

    record Film(String name) {}

    @RestController
    static class Films {
        @GetMapping(path = "/api/films", produces = "application/json")
        String films(@RequestParam(defaultValue = "1") int year) {
            return "[" + year + "]";
        }

        @GetMapping("/api/films/{id}")
        String film(@PathVariable String id) {
            throw RefusedException.notFound("film", id);
        }

        @PostMapping("/api/films")
        String create(@RequestBody Film film) {
            return film.name();
        }

        @DeleteMapping("/api/films")
        void fail() {
            throw new IllegalStateException("as it happens");
        }
    }
}
