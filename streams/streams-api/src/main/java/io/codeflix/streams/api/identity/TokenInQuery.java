package io.codeflix.streams.api.identity;

import org.jspecify.annotations.Nullable;

/** Tokens in the address end up in logs and histories (RFC 9700, 4.3.2). */
public final class TokenInQuery {
    private TokenInQuery() {}

    /** @param query raw query of a request, null where it has none */
    public static boolean in(@Nullable String query) {
        return query != null && (query.startsWith("access_token=") || query.contains("&access_token="));
    }
}
