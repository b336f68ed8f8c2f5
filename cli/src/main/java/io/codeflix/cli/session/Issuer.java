package io.codeflix.cli.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Transport;
import io.codeflix.cli.http.UnavailableException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** An OpenID Connect provider, found by discovery; talks OAuth for a public client. */
final class Issuer {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** The few endpoints of the discovery document that matter here. */
    private record Endpoints(
            @JsonProperty("token_endpoint") URI token,
            @JsonProperty("device_authorization_endpoint") URI device,
            @JsonProperty("revocation_endpoint") URI revocation) {}

    private final Transport transport;
    private final Endpoints endpoints;

    Issuer(Transport transport, URI issuer) {
        this.transport = transport;
        var discovery = issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration";
        var response = transport.send(
                HttpRequest.newBuilder(URI.create(discovery)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new UnavailableException(
                    "the sign-in service " + issuer + " answered HTTP status " + response.statusCode(),
                    "see 'codeflix status'");
        }
        this.endpoints = parsed(response, Endpoints.class);
    }

    DeviceCode deviceCode(String clientId) {
        var response = post(endpoints.device(), Map.of("client_id", clientId, "scope", "openid"));
        if (response.statusCode() != 200) {
            throw new SignInException(refusal(parsed(response, TokenAnswer.class)));
        }
        return parsed(response, DeviceCode.class);
    }

    /** Tokens or an error code, as the provider says. */
    TokenAnswer token(Map<String, String> form) {
        return parsed(post(endpoints.token(), form), TokenAnswer.class);
    }

    void revoke(String clientId, String refreshToken) {
        post(
                endpoints.revocation(),
                Map.of("client_id", clientId, "token", refreshToken, "token_type_hint", "refresh_token"));
    }

    static String refusal(TokenAnswer answer) {
        var why = answer.errorDescription() != null ? answer.errorDescription() : answer.error();
        return "the sign-in service refused: " + (why == null ? "no reason given" : why);
    }

    private HttpResponse<String> post(URI endpoint, Map<String, String> form) {
        var body = Query.of("");
        form.forEach(body::with);
        return transport.send(
                HttpRequest.newBuilder(endpoint)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString().replaceFirst("^\\?", "")))
                        .build(),
                BodyHandlers.ofString());
    }

    private static <T> T parsed(HttpResponse<String> response, Class<T> type) {
        try {
            return Json.MAPPER.readValue(response.body(), type);
        } catch (JacksonException e) {
            throw new UnavailableException(
                    "the sign-in service answered HTTP status " + response.statusCode() + " and no JSON",
                    "see 'codeflix status'");
        }
    }
}
