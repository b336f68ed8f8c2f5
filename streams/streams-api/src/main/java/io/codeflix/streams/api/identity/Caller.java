package io.codeflix.streams.api.identity;

import java.util.Collections;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls, as a verified token says: all that a listener needs to let a reader in, whoever it is. */
public record Caller(Set<String> roles) {

    static Caller of(Jwt token) {
        return new Caller(Set.copyOf(Roles.of(token)));
    }

    /** Whether the caller has one of the roles. */
    public boolean hasAny(Set<String> wanted) {
        return !Collections.disjoint(roles, wanted);
    }
}
