package io.codeflix.cli.session;

import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.http.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whoever did {@code codeflix login}; renews the access token shortly before it ends. One at a time: a refresh token may
 * be good for a single use.
 */
public final class StoredCredentials implements Credentials {

    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final SessionFiles files;
    private final SignIn signIn;
    private final BaseUrl base;

    public StoredCredentials(SessionFiles files, SignIn signIn, BaseUrl base) {
        this.files = files;
        this.signIn = signIn;
        this.base = base;
    }

    @Override
    public synchronized Optional<String> accessToken() {
        var stored = files.of(base.get());
        boolean ending = stored.filter(session ->
                        session.accessTokenExpiresAt().isBefore(Instant.now().plus(MARGIN)))
                .isPresent();
        return ending ? renewedAccessToken() : stored.map(StoredSession::accessToken);
    }

    @Override
    public synchronized Optional<String> renewedAccessToken() {
        var renewed = files.of(base.get()).flatMap(signIn::refreshed);
        renewed.ifPresent(files::keep);
        return renewed.map(StoredSession::accessToken);
    }

    @Override
    public String owner() {
        return files.of(base.get())
                .map(session -> Identity.of(session).subject())
                .orElse("");
    }
}
