package io.codeflix.cli.http;

import io.codeflix.cli.console.Surroundings;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which platform is spoken to: {@code --url}, then {@code CODEFLIX_URL}, then the local one. */
public final class BaseUrl {

    private static final int LOCAL_PORT = 7400;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Surroundings surroundings;
    private @Nullable URI chosen;

    public BaseUrl(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the command line said. */
    public void choose(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            throw new IllegalArgumentException("'" + url + "' is not an http(s) URL");
        }
        chosen = url;
    }

    public URI get() {
        if (chosen == null) {
            surroundings.variable("CODEFLIX_URL").map(URI::create).ifPresent(this::choose);
        }
        return chosen == null ? local() : chosen;
    }

    public URI local() {
        int port = surroundings
                .variable("CODEFLIX_PORT_BASE")
                .map(Integer::parseInt)
                .orElse(LOCAL_PORT);
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it is on this machine, where the local platform's generated passwords may be used. */
    public boolean isLoopback() {
        return LOOPBACK.contains(get().getHost());
    }

    public URI resolve(String path) {
        var base = get().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
