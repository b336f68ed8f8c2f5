package io.codeflix.streams.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good until they end: the signature check is 80-90 % of a read's cost. Keys of the
 * cache are hashes, so a heap dump shows no token that was only seen.
 */
final class CachedTokens implements JwtDecoder, Callers {
    private static final int AT_MOST = 20_000;

    private final JwtDecoder decoder;
    private final Cache<Fingerprint, Verified> verified;

    CachedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.verified = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfter(
                        Expiry.<Fingerprint, Verified>creating((_, token) -> untilItEnds(token.jwt(), clock.instant())))
                .build();
    }

    private record Verified(Jwt jwt, Caller caller) {}

    @Override
    public Jwt decode(String token) {
        return verify(token).jwt();
    }

    @Override
    public Optional<Caller> ifKnown(String token) {
        return Optional.ofNullable(verified.getIfPresent(fingerprint(token))).map(Verified::caller);
    }

    @Override
    public Caller verified(String token) {
        return verify(token).caller();
    }

    private Verified verify(String token) {
        var key = fingerprint(token);
        var known = verified.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var jwt = decoder.decode(token);
        var found = new Verified(jwt, Caller.of(jwt));
        verified.put(key, found);
        return found;
    }

    /** Forgets everything, because the issuer's keys changed. */
    void forgetAll() {
        verified.invalidateAll();
    }

    private static Duration untilItEnds(Jwt token, Instant now) {
        @Nullable Instant end = token.getExpiresAt();
        return end == null || end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
    }

    private static Fingerprint fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1));
            var words = ByteBuffer.wrap(digest);
            return new Fingerprint(words.getLong(), words.getLong(), words.getLong(), words.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** SHA-256 of a token. */
    private record Fingerprint(long first, long second, long third, long fourth) {}
}
