package io.codeflix.streams.api.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Checks tokens offline: asymmetric signature by a key of the issuer, issuer, audience, time, and that it is an access token. */
@Configuration(proxyBeanMethods = false)
class TokenVerification {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_FETCH_TIMEOUT_MILLIS = 5_000;

    /** Unknown key ids lead to two fetches within this time at most, whatever the rate of such tokens. */
    private static final long KEYS_COOL_DOWN_MILLIS = 30_000;

    /** Valid tokens go on while the issuer is away. */
    private static final long KEYS_OUTAGE_MILLIS = Duration.ofHours(4).toMillis();

    @Bean
    CachedTokens tokens(IdentityProperties identity) throws MalformedURLException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // claims are the validators' business
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validators(identity));
        var tokens = new CachedTokens(decoder, Clock.systemUTC());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(identity, tokens::forgetAll)));
        return tokens;
    }

    private static JWKSource<SecurityContext> keys(IdentityProperties identity, Runnable onRotation)
            throws MalformedURLException {
        var seen = new AtomicReference<Set<String>>(Set.of());
        Consumer<Set<String>> note = ids -> {
            var before = seen.getAndSet(ids);
            if (!before.isEmpty() && !before.equals(ids)) {
                onRotation.run();
            }
        };
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        identity.jwksUri().toURL())
                .cache(KEYS_KEPT_MILLIS, KEYS_FETCH_TIMEOUT_MILLIS, event -> {
                    if (event instanceof CachingJWKSetSource.RefreshCompletedEvent<?> refreshed) {
                        note.accept(refreshed.getJWKSet().getKeys().stream()
                                .map(JWK::getKeyID)
                                .collect(Collectors.toSet()));
                    }
                })
                .rateLimited(KEYS_COOL_DOWN_MILLIS)
                .outageTolerant(KEYS_OUTAGE_MILLIS)
                .build();
        return (selector, context) -> {
            try {
                return keys.get(selector, context);
            } catch (RateLimitReachedException e) {
                if (Set.of().equals(seen.get())) {
                    throw e; // the issuer never answered yet: the token may be good
                }
                return List.of(); // within the cool-down a key that isn't known is nobody's
            }
        };
    }

    private static OAuth2TokenValidator<Jwt> validators(IdentityProperties identity) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<Object>("exp", exp -> exp != null),
                new JwtClaimValidator<Object>("sub", sub -> sub != null),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(identity.audience())),
                // Keycloak says in a claim what a token is for: ID and refresh tokens are no access tokens
                new JwtClaimValidator<Object>("typ", typ -> typ == null || typ.equals("Bearer"))));
    }
}
