package io.codeflix.streams.api.identity;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Says why somebody isn't signed in, without telling an attacker more than the token's owner needs. */
final class Refusals {
    private Refusals() {}

    static String sentence(AuthenticationException refusal) {
        if (!(refusal instanceof InvalidBearerTokenException)) {
            return "Send an access token in the Authorization header; 'codeflix login' gets one.";
        }
        var message = String.valueOf(refusal.getMessage());
        return message.contains("expired")
                ? "The access token has expired; sign in again."
                : "The access token is not valid here; sign in again.";
    }
}
