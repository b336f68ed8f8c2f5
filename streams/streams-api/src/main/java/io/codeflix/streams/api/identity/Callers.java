package io.codeflix.streams.api.identity;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens and whose they are, for listeners beside Spring's own. */
public interface Callers {

    /** The caller, where the token was verified before and is still good; never waits. */
    Optional<Caller> ifKnown(String token);

    /**
     * Verifies a token; may wait for the issuer's keys.
     *
     * @throws BadJwtException if the token isn't good
     * @throws JwtException if nobody can tell now
     */
    Caller verified(String token);
}
