package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.e2e.OpenSockets.OpenSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is inside the platform stays inside. */
class InsideE2E {
    private final Platform platform = Platform.up();

    /** TCP and UDP, IPv4 and IPv6, on whatever port: that of a library that nobody thought of as well. */
    @Test
    void nothingListensWhereOtherMachinesReachIt() throws IOException {
        var sockets = OpenSockets.below(platform.supervisor());

        assertThat(sockets)
                .extracting(OpenSocket::port)
                .as("gateway, Keycloak, registry and its management, Keycloak's management, Kafka")
                .contains(
                        platform.port(0),
                        platform.port(80),
                        platform.port(81),
                        platform.port(82),
                        platform.port(89),
                        platform.port(92));
        assertThat(sockets).allMatch(OpenSocket::isOnLoopback);
    }

    /** Ports of the catalog, media, the bridge and a worker, where no gateway stands before them. */
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40})
    void whereOnlyMachinesAskEverythingElseIsAProblemDocument(int offset) throws Exception {
        var service = URI.create("http://127.0.0.1:" + platform.port(offset));
        try (var http = HttpClient.newHttpClient()) {
            for (var path : List.of("/none", "/livez/none", "/metrics/none", "/actuator/health/none")) {
                var request = HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html");
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).as("%s %s", service, path).isBetween(401, 406);
                assertThat(answer.headers().firstValue("Content-Type").orElse("nothing"))
                        .as("%s %s", service, path)
                        .startsWith("application/problem+json");
            }
        }
    }

    @Test
    void noLogAndNoArgumentHoldsASecretOrAToken() throws Exception {
        // Given: all of them at work
        var demo = platform.codeflix("demo", platform.aFilmCalled("Secret.mp4").toString(), "-o", "json");
        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        // When
        var logs = texts(platform.home().resolve("logs"), "*.log");
        var arguments = ProcessHandle.allProcesses().map(InsideE2E::arguments).collect(Collectors.joining("\n"));
        // Then
        assertThat(logs).hasSizeGreaterThan(5);
        assertThat(arguments).as("somebody's arguments are seen").contains("kafka.Kafka");
        for (String secret : texts(platform.home().resolve("secrets"), "[a-z]*")) {
            assertThat(logs).noneMatch(log -> log.contains(secret.strip()));
            assertThat(arguments).doesNotContain(secret.strip());
        }
        var token = Pattern.compile("eyJ[\\w-]{20,}\\.[\\w-]{20,}\\.[\\w-]{20,}");
        assertThat(logs)
                .as("access tokens and playback tickets")
                .noneMatch(log -> token.matcher(log).find());
    }

    private static List<String> texts(Path folder, String names) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** Empty for a process that has gone. */
    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
