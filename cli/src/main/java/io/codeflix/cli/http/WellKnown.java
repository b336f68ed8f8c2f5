package io.codeflix.cli.http;

import io.codeflix.cli.console.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;

/**
 * What a platform tells about itself under {@code /.well-known/codeflix}.
 *
 * @param issuer the OpenID Connect issuer
 * @param deviceClientId the OAuth client of the device flow
 */
public record WellKnown(URI issuer, String deviceClientId, String version) {

    public static WellKnown of(BaseUrl base, Transport transport) {
        var url = base.resolve("/.well-known/codeflix");
        var response = transport.send(
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        try {
            if (response.statusCode() == 200) {
                return Json.MAPPER.readValue(response.body(), WellKnown.class);
            }
        } catch (JacksonException e) {
            // told below, like every other answer that isn't ours
        }
        throw new UnavailableException(
                base.get() + " is not a Codeflix platform (or not ready)",
                "is --url (or CODEFLIX_URL) right? see 'codeflix status'");
    }
}
