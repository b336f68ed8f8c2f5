package io.codeflix.streams.api.identity;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Realm roles as the identity provider names them. */
public final class Roles {
    public static final String CATALOG_ADMIN = "catalog_admin";
    public static final String CATALOG_CATEGORIES = "catalog_categories";
    public static final String CATALOG_GENRES = "catalog_genres";
    public static final String CATALOG_CAST_MEMBERS = "catalog_cast_members";
    public static final String CATALOG_VIDEOS = "catalog_videos";
    public static final String SUBSCRIBER = "subscriber";
    /** Signed in, without a subscription. */
    public static final String VIEWER = "viewer";

    public static final String SERVICE = "service";

    /** Every role there is. */
    public static final List<String> ALL = List.of(
            CATALOG_ADMIN,
            CATALOG_CATEGORIES,
            CATALOG_GENRES,
            CATALOG_CAST_MEMBERS,
            CATALOG_VIDEOS,
            SUBSCRIBER,
            VIEWER,
            SERVICE);

    private Roles() {}

    /** Roles of a token, from Keycloak's {@code realm_access.roles}. */
    public static List<String> of(Jwt token) {
        var access = token.<Object>getClaim("realm_access");
        if (access instanceof Map<?, ?> realm && realm.get("roles") instanceof List<?> roles) {
            return roles.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    /** Whether a token carries the role. */
    public static boolean has(Jwt token, String role) {
        return of(token).contains(role);
    }

    static List<GrantedAuthority> authorities(Jwt token) {
        return of(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
