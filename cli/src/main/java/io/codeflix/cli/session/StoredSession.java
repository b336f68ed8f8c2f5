package io.codeflix.cli.session;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one person for one platform.
 *
 * @param issuer who issued them
 * @param clientId the OAuth client they were issued to, needed to refresh and revoke
 * @param accessTokenExpiresAt when a refresh is due
 */
public record StoredSession(
        URI baseUrl,
        URI issuer,
        String clientId,
        String accessToken,
        Instant accessTokenExpiresAt,
        @Nullable String refreshToken) {

    @Override
    public String toString() {
        return "StoredSession[" + baseUrl + ", tokens left out]";
    }
}
