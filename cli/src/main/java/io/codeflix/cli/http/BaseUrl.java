package io.codeflix.cli.http;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.UsageException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which platform is spoken to: {@code --url}, then {@code CODEFLIX_URL}, then the local one. */
public final class BaseUrl {

    private static final String LOCAL_PORT = "7400";
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Surroundings surroundings;
    private @Nullable URI chosen;

    public BaseUrl(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the command line said; ways of writing the same one are one. */
    public void choose(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!DEFAULT_PORTS.containsKey(scheme) || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new UsageException("'" + url + "' is not an http(s) URL, as in https://films.example");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new UsageException(
                    "'" + url + "' is more than the address of a platform: leave out what follows ? or #");
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        var port = url.getPort() < 0 || url.getPort() == DEFAULT_PORTS.get(scheme) ? "" : ":" + url.getPort();
        var path = url.getRawPath().replaceFirst("/+$", "");
        chosen = URI.create(scheme + "://" + host + port + path);
    }

    public URI get() {
        if (chosen == null) {
            surroundings.variable("CODEFLIX_URL").ifPresent(this::chooseByVariable);
        }
        return chosen == null ? local() : chosen;
    }

    private void chooseByVariable(String value) {
        try {
            choose(URI.create(value.strip()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("CODEFLIX_URL: '" + value + "' is not an http(s) URL");
        } catch (UsageException e) {
            throw new UsageException("CODEFLIX_URL: " + e.getMessage());
        }
    }

    public URI local() {
        var port = surroundings.variable("CODEFLIX_PORT_BASE").orElse(LOCAL_PORT);
        if (!PORT.matcher(port).matches()) {
            throw new UsageException("CODEFLIX_PORT_BASE: '" + port + "' is not a port");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it is on this machine, where the local platform's generated passwords may be used. */
    public boolean isLoopback() {
        return LOOPBACK.contains(get().getHost());
    }

    public URI resolve(String path) {
        return URI.create(get() + path);
    }
}
