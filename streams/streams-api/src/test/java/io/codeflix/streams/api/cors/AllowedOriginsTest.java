package io.codeflix.streams.api.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private final AllowedOrigins origins = new AllowedOrigins(
            List.of("https://player.example", "http://localhost:*", "http://[::1]:*", "http://tv.example:8080"));

    @ParameterizedTest
    @CsvSource({
        "https://player.example,            true",
        "http://localhost,                  true",
        "http://localhost:5173,             true",
        "http://[::1]:5173,                 true",
        "http://tv.example:8080,            true",
        "http://tv.example,                 false",
        "http://player.example,             false",
        "https://player.example:444,        false",
        "https://player.example.evil.test,  false",
        "https://evilplayer.example,        false",
        "http://localhost.evil.test,        false",
        "http://localhost:5173.evil.test,   false",
        "http://localhost:,                 false",
        "https://localhost:5173,            false",
        "null,                              false",
    })
    void anOriginIsAllowedAsAWhole(String origin, boolean allowed) {
        assertThat(origins.contain(origin)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://player.example", "null", "anything"})
    void aStarAllowsAll(String origin) {
        assertThat(new AllowedOrigins(List.of("*")).contain(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://player.example/",
                "player.example",
                "https://*.example",
                "ftp://player.example",
                "",
                "null"
            })
    void whatIsNoOriginIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedOrigins(List.of(text)))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("codeflix.cors.origins");
    }
}
