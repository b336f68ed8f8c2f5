package io.codeflix.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();

    private Progress on(boolean terminal) {
        return new Progress(
                new PrintWriter(err), new Surroundings(Map.of("TERM", "xterm"), Path.of(""), false, terminal, 40));
    }

    @Test
    void whatIsOverSoonLeavesNothingInALog() {
        // Given
        var progress = on(false);
        // When
        progress.show("0 of 7 jobs asked for");
        progress.show("7 of 7 jobs asked for");
        progress.clear();
        // Then
        assertThat(err).hasToString("");
    }

    @Test
    void aLineThatStaysIsKeptOnTheLog() {
        // Given
        var progress = on(false);
        // When
        progress.show("heat.mp4 40 %");
        progress.done("  heat.mp4 is there");
        // Then
        assertThat(err).hasToString("heat.mp4 is there" + System.lineSeparator());
    }

    @Test
    void aTerminalShowsItAtOnceAndTakesItAwayByCellsNotCharacters() {
        // Given
        var progress = on(true);
        // When
        progress.show("千と千尋の神隠し千と千尋の神隠し千と千尋の神隠し.mp4");
        progress.clear();
        // Then
        assertThat(err).hasToString("千と千尋の神隠し千と千尋の神隠し千と千…" + System.lineSeparator() + "\r\033[1A\033[J");
    }
}
