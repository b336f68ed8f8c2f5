package io.codeflix.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local platform, as its state file and its edge tell of it. */
final class RunningPlatform {
    static final JsonMapper JSON = new JsonMapper();

    /** Ports of the local stack, counted from its base. */
    static final int TITLES = 11;

    static final int POSTGRES = 32;
    static final int REGISTRY = 81;
    static final int KAFKA = 92;
    private static final int LARGEST_PAGE = 100;

    private final Path home =
            Path.of(Optional.ofNullable(System.getenv("CODEFLIX_HOME")).orElse(".codeflix"));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode stack;

    RunningPlatform() throws IOException {
        var state = home.resolve("stack.json");
        if (Files.notExists(state)) {
            throw new IllegalStateException("no platform was ever started in %s; start one with './codeflix up'"
                    .formatted(home.toAbsolutePath()));
        }
        stack = JSON.readTree(Files.readString(state));
        if (!stack.path("state").asString().equals("UP")) {
            throw new IllegalStateException("the platform isn't up; start it with 'codeflix up'");
        }
    }

    String baseUrl() {
        return stack.path("baseUrl").asString();
    }

    /** Where the catalog itself answers viewers, without the gateway in between. */
    int titlesPort() {
        return port(TITLES);
    }

    int port(int fromBase) {
        return URI.create(baseUrl()).getPort() + fromBase;
    }

    String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    String issuer() throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(URI.create(baseUrl() + "/.well-known/codeflix"))
                        .build())
                .path("issuer")
                .asString();
    }

    /** Published titles, newest first. */
    List<JsonNode> titles(int atMost) throws IOException, InterruptedException {
        var viewer = token("viewer");
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var path = "/api/v1/titles?limit=%d%s".formatted(Math.min(atMost, LARGEST_PAGE), cursor);
            var page = json(request(path, viewer).build());
            page.path("items").forEach(found::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty() && found.size() < atMost);
        return found;
    }

    Path home() {
        return home;
    }

    /** The process of a component as it is now, where it runs. */
    Optional<ProcessHandle> process(String component) throws IOException {
        return JSON.readTree(Files.readString(home.resolve("stack.json")))
                .path("components")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(component))
                .map(it -> it.path("pid"))
                .filter(JsonNode::isNumber)
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(pid.asLong()));
    }

    List<JsonNode> components() {
        return stack.path("components").valueStream().toList();
    }

    JsonNode component(String name) {
        return component(stack, name);
    }

    private static JsonNode component(JsonNode stack, String name) {
        return stack.path("components")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The process of a component that is up at this moment. */
    OptionalLong pidNow(String name) throws IOException {
        return JSON.readTree(Files.readString(home.resolve("stack.json")))
                .path("components")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name)
                        && it.path("state").asString().equals("UP"))
                .mapToLong(it -> it.path("pid").asLong())
                .findFirst();
    }

    long supervisorPid() {
        return stack.path("supervisorPid").asLong();
    }

    long readyAfterMillis() {
        return stack.path("readyAfterMillis").asLong();
    }

    /** An access token for a user whose password the local stack made. */
    String token(String user) throws IOException, InterruptedException {
        var password = secret(user + "-password");
        var form = "grant_type=password&client_id=codeflix-local&username=%s&password=%s"
                .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8));
        return json(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asString();
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(baseUrl() + path)).header("Authorization", "Bearer " + token);
    }

    JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
