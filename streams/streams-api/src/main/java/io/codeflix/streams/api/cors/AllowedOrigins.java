package io.codeflix.streams.api.cors;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells allowed origins from others. */
final class AllowedOrigins {
    private static final String ALL = "*";
    private static final String ANY_PORT = ":*";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[^/\\s*:]+(:(\\d+|\\*))?|https?://\\[[0-9a-f:]+](:(\\d+|\\*))?");
    private static final Pattern PORT = Pattern.compile("(:\\d{1,5})?");

    private final boolean all;
    private final Set<String> whole;
    private final List<String> withAnyPort;

    /** @throws IllegalArgumentException naming the one that is no origin */
    AllowedOrigins(List<String> origins) {
        for (var origin : origins) {
            if (!origin.equals(ALL) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "codeflix.cors.origins: '%s' is no origin; write https://player.example, http://localhost:* or *"
                                .formatted(origin));
            }
        }
        all = origins.contains(ALL);
        whole = origins.stream().filter(origin -> !origin.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        withAnyPort = origins.stream()
                .filter(origin -> origin.endsWith(ANY_PORT))
                .map(origin -> origin.substring(0, origin.length() - ANY_PORT.length()))
                .toList();
    }

    boolean all() {
        return all;
    }

    boolean contain(String origin) {
        return all
                || whole.contains(origin)
                || withAnyPort.stream()
                        .anyMatch(host -> origin.startsWith(host)
                                && PORT.matcher(origin.substring(host.length())).matches());
    }
}
