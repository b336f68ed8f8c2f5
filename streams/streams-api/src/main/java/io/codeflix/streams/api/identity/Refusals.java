package io.codeflix.streams.api.identity;

import io.codeflix.streams.api.problem.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Says why somebody isn't let in, without telling an attacker more than the token's owner needs. */
public final class Refusals {
    public static final ProblemAnswer NO_TOKEN =
            unauthenticated("Send an access token in the Authorization header; 'codeflix login' gets one.");

    public static final ProblemAnswer FORBIDDEN =
            new ProblemAnswer(HttpStatus.FORBIDDEN, "forbidden", "Your roles don't allow this; ask an administrator.");

    public static final ProblemAnswer TOKEN_IN_QUERY = new ProblemAnswer(
            HttpStatus.BAD_REQUEST,
            "token-in-query",
            "Send the access token in the Authorization header, never in the address.");

    public static final ProblemAnswer ISSUER_AWAY = new ProblemAnswer(
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-unavailable",
            "Nobody can be signed in right now: the identity provider does not answer. Ask again shortly.");

    private Refusals() {}

    /** What somebody hears whose token isn't good. */
    public static ProblemAnswer badToken(Exception refusal) {
        var message = String.valueOf(refusal.getMessage());
        return unauthenticated(
                message.contains("expired")
                        ? "The access token has expired; sign in again."
                        : "The access token is not valid here; sign in again.");
    }

    static ProblemAnswer of(AuthenticationException refusal) {
        return refusal instanceof InvalidBearerTokenException ? badToken(refusal) : NO_TOKEN;
    }

    private static ProblemAnswer unauthenticated(String detail) {
        return new ProblemAnswer(HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
    }
}
