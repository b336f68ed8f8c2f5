package io.codeflix.media.api;

import static java.util.Objects.requireNonNull;

import io.codeflix.streams.api.identity.Roles;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as far as media cares.
 *
 * @param admin sees everybody's assets and jobs
 */
public record Asker(String subject, boolean admin) {

    public static Asker of(Jwt token) {
        return new Asker(
                requireNonNull(token.getSubject(), "tokens without a subject are refused before"),
                Roles.has(token, Roles.CATALOG_ADMIN));
    }

    /** Somebody else's things are answered like things that do not exist. */
    public boolean maySee(String ownerId) {
        return admin || subject.equals(ownerId);
    }
}
