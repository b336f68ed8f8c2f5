package io.codeflix.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aTitleCannotSpeakToTheTerminal() {
        // When
        var table = Table.of("TITLE").row("Heat\033[2J\n\u202Etxt.exe");
        // Then
        assertThat(table).hasToString("TITLE\nHeat [2J \uFFFDtxt.exe");
    }

    @Test
    void durationsReadLikeSpeech() {
        assertThat(new String[] {
                    Cell.duration(Duration.ofMillis(850)),
                    Cell.duration(Duration.ofMillis(12_340)),
                    Cell.duration(Duration.ofSeconds(125)),
                    Cell.duration(Duration.ofMinutes(61))
                })
                .containsExactly("850 ms", "12.3 s", "2 min 05 s", "1 h 01 min");
    }

    @Test
    void sizesAreDecimal() {
        assertThat(new String[] {Cell.bytes(999), Cell.bytes(1_500), Cell.bytes(22_700_000), Cell.bytes(999_950)})
                .containsExactly("999 B", "1.5 kB", "23 MB", "1.0 MB");
    }
}
