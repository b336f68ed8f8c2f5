package io.codeflix.streams.api.identity;

import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls, as a verified token says: all that a listener needs to let a reader in. */
public record Caller(String subject, Set<String> roles) {

    static Caller of(Jwt token) {
        return new Caller(Objects.requireNonNull(token.getSubject(), "validated before"), Set.copyOf(Roles.of(token)));
    }

    /** Whether the caller has one of the roles. */
    public boolean hasAny(Set<String> wanted) {
        for (String role : roles) {
            if (wanted.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
