package io.codeflix.streams.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens with real keys, whose public ones it serves over HTTP; for every kind of token a test can wish. */
public final class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "codeflix";

    private final HttpServer server;
    private final RSAKey key = newKey("first");
    private final AtomicInteger fetches = new AtomicInteger();

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", exchange -> {
            fetches.incrementAndGet();
            var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var body = "{\"access_token\":\"%s\",\"expires_in\":300}".formatted(token("a-service", "service"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String jwksUri() {
        return issuer() + "/certs";
    }

    /** Gives every client that asks a token for services. */
    public String tokenUri() {
        return issuer() + "/token";
    }

    public RSAKey key() {
        return key;
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** A good access token. */
    public String token(String subject, String... roles) {
        return sign(claims(subject, roles).build());
    }

    /** Claims of a good access token, to be spoilt. */
    public JWTClaimsSet.Builder claims(String subject, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key().getKeyID())
                    .build();
            return sign(header, claims, new RSASSASigner(key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any header and signer, for tokens that must not pass. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
