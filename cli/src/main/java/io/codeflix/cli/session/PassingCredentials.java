package io.codeflix.cli.session;

import io.codeflix.cli.http.Credentials;
import java.time.Instant;
import java.util.Optional;

/** A session that lives as long as this process and leaves nothing behind. */
public final class PassingCredentials implements Credentials {

    private final SignIn signIn;
    private StoredSession session;

    public PassingCredentials(SignIn signIn, StoredSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    @Override
    public synchronized Optional<String> accessToken() {
        if (session.accessTokenExpiresAt().isBefore(Instant.now().plusSeconds(15))) {
            return renewedAccessToken();
        }
        return Optional.of(session.accessToken());
    }

    @Override
    public synchronized Optional<String> renewedAccessToken() {
        var renewed = signIn.refreshed(session);
        renewed.ifPresent(fresh -> session = fresh);
        return renewed.map(StoredSession::accessToken);
    }

    @Override
    public synchronized String owner() {
        return Identity.of(session).subject();
    }
}
