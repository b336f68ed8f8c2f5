package io.codeflix.media.api;

import static java.util.Objects.requireNonNull;

import io.codeflix.streams.api.identity.Roles;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as far as media cares.
 *
 * @param admin sees everybody's assets and jobs
 * @param subscriber watches every film that is published
 */
public record Asker(String subject, boolean admin, boolean subscriber) {

    public static Asker of(Jwt token) {
        return new Asker(
                requireNonNull(token.getSubject(), "tokens without a subject are refused before"),
                Roles.has(token, Roles.CATALOG_ADMIN),
                Roles.has(token, Roles.SUBSCRIBER));
    }

    /** Whether films that are not free are open to them. */
    public boolean watchesEverything() {
        return subscriber || admin;
    }

    /** Somebody else's things are answered like things that do not exist. */
    public boolean maySee(String ownerId) {
        return admin || subject.equals(ownerId);
    }
}
