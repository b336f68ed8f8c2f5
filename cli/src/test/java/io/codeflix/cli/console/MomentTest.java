package io.codeflix.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {

    /** A Sunday afternoon; clocks in Berlin are an hour ahead of UTC. */
    private static final Instant NOW = Instant.parse("2026-11-29T15:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "+20s, 2026-11-29T15:00:20Z",
        "20s, 2026-11-29T15:00:20Z",
        "2h, 2026-11-29T17:00:00Z",
        "1h30m, 2026-11-29T16:30:00Z",
        "2w, 2026-12-13T15:00:00Z",
        "PT2H, 2026-11-29T17:00:00Z",
        "-2h, 2026-11-29T13:00:00Z",
        "now, 2026-11-29T15:00:00Z",
        "tomorrow, 2026-11-29T23:00:00Z",
        "yesterday, 2026-11-27T23:00:00Z",
        "tomorrow 20:00, 2026-11-30T19:00:00Z",
        "20:00, 2026-11-29T19:00:00Z",
        "15:59, 2026-11-30T14:59:00Z",
        "2026-12-24, 2026-12-23T23:00:00Z",
        "2026-12-24T20:00, 2026-12-24T19:00:00Z",
        "2026-12-24 20:00, 2026-12-24T19:00:00Z",
        "2026-12-24 20:00:30.5, 2026-12-24T19:00:30.500Z",
        "2026-12-24T20:00:00Z, 2026-12-24T20:00:00Z",
        "2026-12-24t20:00z, 2026-12-24T20:00:00Z",
        "2026-12-24T20:00-03:00, 2026-12-24T23:00:00Z",
        "2026-12-24 20:00 +01, 2026-12-24T19:00:00Z",
        "2026-12-24T20:00 America/Sao_Paulo, 2026-12-24T23:00:00Z",
        "2026-12-24T20:00+01:00[Europe/Berlin], 2026-12-24T19:00:00Z",
        "2026-12-24 UTC, 2026-12-24T00:00:00Z",
        "2026-07-01T20:00, 2026-07-01T18:00:00Z"
    })
    void whatIsToCome(String text, Instant expected) {
        assertThat(new Moment(NOW, BERLIN, Moment.Direction.AHEAD).of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "90s, 2026-11-29T14:58:30Z",
        "2h, 2026-11-29T13:00:00Z",
        "+2h, 2026-11-29T17:00:00Z",
        "7d, 2026-11-22T15:00:00Z",
        "yesterday, 2026-11-27T23:00:00Z",
        "20:00, 2026-11-28T19:00:00Z",
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z"
    })
    void whatHasBeen(String text, Instant expected) {
        assertThat(new Moment(NOW, BERLIN, Moment.Direction.AGO).of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01",
                "2026-02-30",
                "25:00",
                "2026-12-24T20:00 Mars/Base",
                "5",
                "2x",
                "999999999h"
            })
    void whatIsNoneIsSaidWithoutAnException(String text) {
        assertThatThrownBy(() -> new Moment(NOW, BERLIN, Moment.Direction.AHEAD).of(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("'" + text + "' is not a moment: say how long from now (+20s, 2h, 7d)");
    }

    @Test
    void aMomentIsShownWithItsZone() {
        assertThat(Moment.shown(NOW, BERLIN)).isEqualTo("2026-11-29 16:00:00 +01:00 Europe/Berlin");
        assertThat(Moment.shown(NOW, ZoneId.of("-03:00"))).isEqualTo("2026-11-29 12:00:00 -03:00");
    }
}
