package io.codeflix.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.UsageException;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static BaseUrl chosen(String url) {
        var base = new BaseUrl(new Surroundings(Map.of(), Path.of(""), false, false, 80));
        base.choose(URI.create(url));
        return base;
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:7400/, http://127.0.0.1:7400",
        "HTTP://LocalHost:7400, http://localhost:7400",
        "https://films.example:443//, https://films.example",
        "http://films.example:80, http://films.example",
        "https://films.example/codeflix/, https://films.example/codeflix"
    })
    void waysOfWritingTheSameOneAreOne(String url, String expected) {
        assertThat(chosen(url).get()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://films.example",
                "films.example",
                "http:films",
                "http://me@films.example",
                "http://films.example?a=1"
            })
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> chosen(url)).isInstanceOf(UsageException.class);
    }

    @Test
    void whoSignedInWithoutTheSlashIsSignedInWithIt(@TempDir Path folder) {
        try (var platform = new Platform()) {
            var cli = SignedIn.to(platform, folder);
            assertThat(cli.run("category", "list", "--url", platform.url() + "/")
                            .exitCode())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, text/html",
        "401, text/html",
        "302, text/html",
        "404, application/json",
        "404, application/json;charset=UTF-8"
    })
    void whatIsNoCodeflixIsSaidToBeNone(int status, String type, @TempDir Path folder) throws IOException {
        // Given
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = (type.contains("json") ? "{\"title\":\"no\"}" : "<h1>It works!</h1>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        // When
        var ran = new Cli(folder).run("title", "list", "--url", url);
        server.stop(0);
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(5, "", """
                error: %s is not a Codeflix platform: it answered HTTP status %d
                hint:  is --url (or CODEFLIX_URL) right?
                """.formatted(url, status)));
    }
}
