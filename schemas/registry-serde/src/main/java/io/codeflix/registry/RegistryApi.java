package io.codeflix.registry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of the Confluent REST API that we need, one HTTP request each, without retries. */
final class RegistryApi {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final String base;

    RegistryApi(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    int idOf(String subject, Schema schema) throws IOException, InterruptedException {
        return call("POST", subject(subject), bodyOf(schema)).path("id").asInt();
    }

    Schema schemaOf(int id) throws IOException, InterruptedException {
        var answer = call("GET", "/schemas/ids/" + id, BodyPublishers.noBody());
        return new Schema.Parser().parse(answer.path("schema").asString());
    }

    int register(String subject, Schema schema) throws IOException, InterruptedException {
        return call("POST", subject(subject) + "/versions", bodyOf(schema))
                .path("id")
                .asInt();
    }

    /** Answers the level that holds from now on. */
    String requireCompatibility(String subject, String level) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of("compatibility", level));
        return call("PUT", "/config/" + encoded(subject), BodyPublishers.ofString(body))
                .path("compatibility")
                .asString(level);
    }

    @Override
    public String toString() {
        return base;
    }

    private BodyPublisher bodyOf(Schema schema) {
        return BodyPublishers.ofString(
                json.writeValueAsString(Map.of("schemaType", "AVRO", "schema", schema.toString())));
    }

    private JsonNode call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", MEDIA_TYPE)
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        var answer = parsed(response.statusCode(), response.body());
        if (response.statusCode() / 100 == 2) {
            return answer;
        }
        throw RegistryRefusedException.of(response.statusCode(), answer);
    }

    /** A proxy in between may answer anything; only JSON is an answer of the registry. */
    private JsonNode parsed(int status, String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("HTTP " + status + " without a JSON body", e);
        }
    }

    private static String subject(String subject) {
        return "/subjects/" + encoded(subject);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
