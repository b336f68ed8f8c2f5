package io.codeflix.streams.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good until they end: the signature check is 80-90 % of a read's cost. Keys of the
 * cache are hashes, so a heap dump shows no token that was only seen.
 */
final class CachedTokens implements JwtDecoder {
    private static final int AT_MOST = 20_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> verified;

    CachedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.verified = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfter(Expiry.<String, Jwt>creating((_, token) -> untilItEnds(token, clock.instant())))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var key = hash(token);
        var known = verified.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var jwt = decoder.decode(token);
        verified.put(key, jwt);
        return jwt;
    }

    /** Forgets everything, because the issuer's keys changed. */
    void forgetAll() {
        verified.invalidateAll();
    }

    private static Duration untilItEnds(Jwt token, Instant now) {
        @Nullable Instant end = token.getExpiresAt();
        return end == null || end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
