package io.codeflix.stack.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which path belongs to whom. What isn't listed isn't reachable from outside, {@code /internal} above all. */
final class Routes {
    private static final String API = "/api/v1/";
    private static final Map<String, Upstream> NOUNS = Map.of(
            "categories", Upstream.CATALOG,
            "genres", Upstream.CATALOG,
            "cast-members", Upstream.CATALOG,
            "videos", Upstream.CATALOG,
            "titles", Upstream.TITLES,
            "assets", Upstream.MEDIA,
            "jobs", Upstream.MEDIA,
            "images", Upstream.MEDIA,
            "playback", Upstream.MEDIA);
    private static final Pattern PLAYBACK_OF_TITLE = Pattern.compile("/api/v1/titles/[^/]+/(trailer/)?playback");

    private Routes() {}

    /** Empty for what nobody answers. */
    static Optional<Upstream> of(String method, String path) {
        if (!path.startsWith(API) || isCrooked(path)) {
            return Optional.empty();
        }
        if (method.equals("POST") && PLAYBACK_OF_TITLE.matcher(path).matches()) {
            return Optional.of(Upstream.MEDIA);
        }
        var rest = path.substring(API.length());
        var noun = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return Optional.ofNullable(NOUNS.get(noun));
    }

    /** Paths that a server behind us might read as another path than we did. */
    private static boolean isCrooked(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("//")
                || lower.contains("/.")
                || lower.contains(";")
                || lower.contains("\\")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00");
    }
}
