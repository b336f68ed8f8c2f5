package io.codeflix.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Plain requests through the gateway, each sent once. */
record Reader(URI gateway, String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Reader of(URI gateway, Path secrets, String user) throws IOException, InterruptedException {
        var password = Files.readString(secrets.resolve(user + "-password")).strip();
        var known = HTTP.send(
                HttpRequest.newBuilder(gateway.resolve("/.well-known/codeflix")).build(), BodyHandlers.ofString());
        var issuer = JSON.readTree(known.body()).path("issuer").asString();
        var form = "grant_type=password&client_id=codeflix-local&username=%s&password=%s"
                .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8));
        var granted = HTTP.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return new Reader(
                gateway, JSON.readTree(granted.body()).path("access_token").asString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
