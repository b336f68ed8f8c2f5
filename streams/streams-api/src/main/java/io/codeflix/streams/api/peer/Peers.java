package io.codeflix.streams.api.peer;

import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.query.Told;
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

/** Asks an instance that has a key, once, with a deadline; the other side never hops again. */
@Component
public class Peers {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

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
     * @param willing whether the other side may answer from a copy that isn't the owner's
     */
    public <T> Told<T> find(HostInfo peer, String collection, String key, Class<T> type, Willing willing) {
        var uri = URI.create("http://%s:%d/internal/v1/%s/%s?%s=%s"
                .formatted(
                        peer.host(),
                        peer.port(),
                        collection,
                        URLEncoder.encode(key, StandardCharsets.UTF_8),
                        Willing.PARAMETER,
                        willing));
        var request = HttpRequest.newBuilder(uri)
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + token.value())
                .GET();
        Tracing.here().ifPresent(trace -> request.header(TraceParent.HEADER, trace.toString()));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 ->
                    new Told<>(
                            Optional.of(json.readValue(answer.body(), type)),
                            StaleHeader.read(answer.headers().firstValue(StaleHeader.NAME)));
                case 404 -> Told.fresh(Optional.empty());
                default -> throw new StoreUnavailableException(collection, peer + " answers " + answer.statusCode());
            };
        } catch (IOException | JacksonException e) {
            throw new StoreUnavailableException(collection, peer + " can't be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(collection, "interrupted");
        }
    }
}
