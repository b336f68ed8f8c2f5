package io.codeflix.cli.session;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.http.Transport;
import io.codeflix.cli.http.WellKnown;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The ways to get tokens. */
public final class SignIn {

    private static final String LOCAL_CLIENT = "codeflix-local";
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final Transport transport;
    private final BaseUrl base;
    private final Surroundings surroundings;

    public SignIn(Transport transport, BaseUrl base, Surroundings surroundings) {
        this.transport = transport;
        this.base = base;
        this.surroundings = surroundings;
    }

    /** RFC 8628: shows a code, then waits until the person has entered it somewhere with a browser. */
    StoredSession byDevice(Consumer<DeviceCode> show) throws InterruptedException {
        var known = WellKnown.of(base, transport);
        var issuer = new Issuer(transport, known.issuer());
        var code = issuer.deviceCode(known.deviceClientId());
        show.accept(code);
        var deadline = Instant.now().plusSeconds(code.expiresInSeconds());
        var interval = Duration.ofSeconds(Math.max(code.intervalSeconds(), 1));
        while (Instant.now().isBefore(deadline)) {
            Thread.sleep(interval);
            var answer = issuer.token(Map.of(
                    "grant_type", DEVICE_GRANT,
                    "client_id", known.deviceClientId(),
                    "device_code", code.deviceCode()));
            switch (answer.error() == null ? "" : answer.error()) {
                case "authorization_pending" -> {}
                case "slow_down" -> interval = interval.plusSeconds(5);
                case "access_denied" -> throw new SignInException("the request was denied in the browser");
                case "expired_token" -> throw new SignInException("the code has expired; try again");
                default -> {
                    return session(known, known.deviceClientId(), answer);
                }
            }
        }
        throw new SignInException("nobody entered the code in time; try again");
    }

    /** With a password that the local platform generated; only ever sent to this machine. */
    public StoredSession byLocalPassword(String user) {
        if (!base.isLoopback()) {
            throw new SignInException("--local signs in to the platform on this machine only, not to " + base.get());
        }
        var known = WellKnown.of(base, transport);
        var answer = new Issuer(transport, known.issuer())
                .token(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        LOCAL_CLIENT,
                        "scope",
                        "openid",
                        "username",
                        user,
                        "password",
                        localPassword(user)));
        return session(known, LOCAL_CLIENT, answer);
    }

    Optional<StoredSession> refreshed(StoredSession session) {
        if (session.refreshToken() == null) {
            return Optional.empty();
        }
        var answer = new Issuer(transport, session.issuer())
                .token(Map.of(
                        "grant_type", "refresh_token",
                        "client_id", session.clientId(),
                        "refresh_token", session.refreshToken()));
        if (answer.accessToken() == null) {
            return Optional.empty();
        }
        var refreshToken = answer.refreshToken() == null ? session.refreshToken() : answer.refreshToken();
        return Optional.of(new StoredSession(
                session.baseUrl(),
                session.issuer(),
                session.clientId(),
                answer.accessToken(),
                Instant.now().plusSeconds(answer.expiresInSeconds()),
                refreshToken));
    }

    void revoke(StoredSession session) {
        if (session.refreshToken() != null) {
            new Issuer(transport, session.issuer()).revoke(session.clientId(), session.refreshToken());
        }
    }

    private StoredSession session(WellKnown known, String clientId, TokenAnswer answer) {
        if (answer.accessToken() == null) {
            throw new SignInException(Issuer.refusal(answer));
        }
        return new StoredSession(
                base.get(),
                known.issuer(),
                clientId,
                answer.accessToken(),
                Instant.now().plusSeconds(answer.expiresInSeconds()),
                answer.refreshToken());
    }

    private String localPassword(String user) {
        var secrets = surroundings.home().resolve("secrets");
        var file = secrets.resolve(user + "-password");
        try {
            if (user.matches("[a-z][a-z0-9-]*") && Files.exists(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            throw new SignInException("cannot read " + file + ": " + e.getMessage());
        }
        throw new SignInException(
                "the local platform has no password for '" + user + "' in " + secrets + " (it makes admin and viewer)");
    }
}
