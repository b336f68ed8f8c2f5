package io.codeflix.media.it;

import io.codeflix.streams.testkit.OpenApiContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of one person. */
record Http(URI base, @Nullable String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final OpenApiContract CONTRACT = OpenApiContract.read("media-openapi.yaml");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer with its body as text. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text() {
            return response.body();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks without waiting for the end of the answer, as one that tells of a job is as long as the job. */
    Head ask(String method, String path) throws IOException, InterruptedException {
        var body = method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        var request = request(path).header("Content-Type", "application/json").method(method, body);
        var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        try (var text = response.body()) {
            boolean whole =
                    !response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            return new Head(
                    response.statusCode(), whole ? new String(text.readAllBytes(), StandardCharsets.UTF_8) : "");
        }
    }

    /** How an answer begins. */
    record Head(int status, String text) {}

    static Answer put(URI url, byte[] body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Any method, without a body. */
    static Answer call(String method, String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody()));
    }

    static Answer delete(Http person, String path) throws IOException, InterruptedException {
        return send(person.request(path).DELETE());
    }

    static Answer fetch(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, null);
    }

    private static Answer send(HttpRequest.Builder request, byte @Nullable [] body)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        CONTRACT.check(answer, body);
        return new Answer(answer);
    }
}
