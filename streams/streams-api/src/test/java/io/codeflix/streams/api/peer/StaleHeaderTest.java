package io.codeflix.streams.api.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.query.Staleness;
import io.codeflix.streams.query.Told;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleHeaderTest {
    @Test
    void anOwnersAnswerCarriesNone() {
        assertThat(header(Staleness.FRESH)).isEmpty();
        assertThat(StaleHeader.read(Optional.empty())).isEqualTo(Staleness.FRESH);
    }

    @Test
    void aCopysLagComesOverAHopAsItWas() {
        var behind = new Staleness.Behind(OptionalLong.of(12));
        assertThat(header(behind)).contains("12");
        assertThat(StaleHeader.read(header(behind))).isEqualTo(behind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "-1", "99999999999999999999", "soon"})
    void whatIsNoNumberIsStaleByAnUnknownLag(String text) {
        assertThat(StaleHeader.read(Optional.of(text))).isEqualTo(new Staleness.Behind(OptionalLong.empty()));
        assertThat(header(new Staleness.Behind(OptionalLong.empty()))).contains("unknown");
    }

    private static Optional<String> header(Staleness staleness) {
        var told = new Told<>(Optional.of("it"), staleness);
        return Optional.ofNullable(StaleHeader.ok(told).build().getHeaders().getFirst(StaleHeader.NAME));
    }
}
