package io.codeflix.streams.api.cors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages of which other origins may call the API from a browser.
 *
 * @param origins each {@code scheme://host}, with {@code :port} or {@code :*} for any port; a single {@code *} allows all, which is
 *     safe since no answer depends on cookies; empty allows none
 */
@ConfigurationProperties("codeflix.cors")
public record CorsProperties(
        @DefaultValue({"http://localhost:*", "http://127.0.0.1:*"})
        List<String> origins) {

    public CorsProperties {
        origins = List.copyOf(origins);
    }
}
