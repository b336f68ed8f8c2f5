package io.codeflix.streams.api.peer;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.codeflix.streams.api.identity.IdentityProperties;
import io.codeflix.streams.query.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** This service's own token by client credentials, kept until shortly before it ends. */
@Component
class ServiceToken {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(20);

    private final IdentityProperties identity;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Clock clock = Clock.systemUTC();
    private Token current = new Token("", Instant.MIN);

    private record Token(String value, Instant renewAt) {}

    ServiceToken(IdentityProperties identity) {
        this.identity = identity;
    }

    synchronized String value() {
        if (clock.instant().isAfter(current.renewAt())) {
            current = fetch();
        }
        return current.value();
    }

    private Token fetch() {
        try {
            var answer = http.send(request(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StoreUnavailableException("peer", "no service token, status " + answer.statusCode());
            }
            var body = JSONObjectUtils.parse(answer.body());
            var lasts = Duration.ofSeconds(JSONObjectUtils.getLong(body, "expires_in"));
            return new Token(
                    JSONObjectUtils.getString(body, "access_token"),
                    clock.instant().plus(lasts).minus(RENEW_BEFORE_END));
        } catch (IOException | ParseException e) {
            throw new StoreUnavailableException("peer", "no service token: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("peer", "interrupted");
        }
    }

    private HttpRequest request() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", Objects.requireNonNull(identity.clientId(), "codeflix.identity.client-id"),
                "client_secret", Objects.requireNonNull(identity.clientSecret(), "codeflix.identity.client-secret"));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI uri = Objects.requireNonNull(identity.tokenUri(), "codeflix.identity.token-uri");
        return HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
