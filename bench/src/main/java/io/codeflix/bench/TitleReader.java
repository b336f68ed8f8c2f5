package io.codeflix.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** One viewer who reads from the catalog itself, one request after the other. */
final class TitleReader implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    TitleReader(RunningPlatform platform) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + platform.titlesPort();
        token = platform.token("viewer");
    }

    int status(String path) throws InterruptedException {
        try {
            return send(path, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0; // nobody listens
        }
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = send(path, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return RunningPlatform.JSON.readTree(answer.body());
    }

    /** Milliseconds until the whole answer is there. */
    double millis(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = send(path, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
        return http.send(request.build(), handler);
    }

    @Override
    public void close() {
        http.close();
    }
}
