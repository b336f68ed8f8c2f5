package io.codeflix.streams.api.peer;

import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.trace.TraceParent;
import io.codeflix.trace.Tracing;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the instance that owns a key, once, with a deadline; the other side never hops again. */
@Component
public class Peers {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final ServiceToken token;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

    Peers(ServiceToken token, JsonMapper json) {
        this.token = token;
        this.json = json;
    }

    /**
     * Gets one thing by key.
     *
     * @param collection for example {@code jobs}
     */
    public <T> Optional<T> find(HostInfo owner, String collection, String key, Class<T> type) {
        var uri = URI.create("http://%s:%d/internal/v1/%s/%s"
                .formatted(owner.host(), owner.port(), collection, URLEncoder.encode(key, StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(uri)
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + token.value())
                .GET();
        Tracing.here().ifPresent(trace -> request.header(TraceParent.HEADER, trace.toString()));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(json.readValue(answer.body(), type));
                case 404 -> Optional.empty();
                default -> throw new StoreUnavailableException(collection, "its owner answers " + answer.statusCode());
            };
        } catch (IOException | JacksonException e) {
            throw new StoreUnavailableException(collection, "its owner can't be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(collection, "interrupted");
        }
    }
}
