package io.codeflix.streams.api.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the only accepted {@code iss}
 * @param jwksUri where its public keys are
 * @param audience must be among {@code aud}
 * @param tokenUri where this service gets its own token; null where it never calls a peer
 * @param clientId this service's own client
 * @param clientSecret that client's secret
 */
@ConfigurationProperties("codeflix.identity")
public record IdentityProperties(
        String issuer,
        URI jwksUri,
        String audience,
        @Nullable URI tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "IdentityProperties[issuer=%s, audience=%s, clientId=%s]".formatted(issuer, audience, clientId);
    }
}
