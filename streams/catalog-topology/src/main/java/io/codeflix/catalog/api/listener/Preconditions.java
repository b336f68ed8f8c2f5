package io.codeflix.catalog.api.listener;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader says of what it has and takes (RFC 9110). */
final class Preconditions {
    private Preconditions() {}

    /** If-None-Match, 13.1.2: a list of entity tags or {@code *}, compared weakly. */
    static boolean hasAlready(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        var opaque = opaque(etag);
        for (String candidate : ifNoneMatch.split(",", -1)) { // no tag of ours has a comma
            if (opaque(candidate.strip()).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    /** Accept-Encoding, 12.5.3: gzip named, and not by a weight of 0. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String coding : acceptEncoding.split(",", -1)) {
            var parts = coding.strip().toLowerCase(Locale.ROOT).split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
