package io.codeflix.catalog.api.listener;

import org.jspecify.annotations.Nullable;

/**
 * What a request line asks for.
 *
 * @param path as it came, not decoded: no path of ours has a character that needs it
 * @param query raw, null where there is none
 */
record Target(String path, @Nullable String query) {

    /** Reads the origin form, {@code /path?query}, and the absolute one, {@code http://host/path?query} (RFC 9112, 3.2). */
    static Target of(String uri) {
        int path = uri.startsWith("/") ? 0 : endOfAuthority(uri);
        int query = uri.indexOf('?', path);
        return query < 0
                ? new Target(uri.substring(path), null)
                : new Target(uri.substring(path, query), uri.substring(query + 1));
    }

    private static int endOfAuthority(String uri) {
        int authority = uri.indexOf("://");
        int path = authority < 0 ? -1 : uri.indexOf('/', authority + "://".length());
        return Math.max(path, 0);
    }
}
