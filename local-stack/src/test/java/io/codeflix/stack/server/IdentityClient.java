package io.codeflix.stack.server;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The OpenID Connect endpoints as a client without a browser uses them. */
record IdentityClient(String issuer) {

    record Answer(int status, JsonObject body) {}

    Answer token(Map<String, String> form) throws IOException, InterruptedException {
        return post("token", form);
    }

    Answer post(String endpoint, Map<String, String> form) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/" + endpoint))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(form)))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), new JsonObject(answer.body()));
        }
    }

    static JsonObject claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
