package io.codeflix.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    private static final String ID = "6c6c8c2e-5d7e-4a8e-9a55-0d7c44f5a1b2";

    private static Table videos() {
        return Table.of(
                        Column.key("ID"),
                        Column.name("TITLE"),
                        Column.exact("YEAR", 3),
                        Column.exact("PUBLISHED", 2),
                        Column.text("CATEGORIES", 1))
                .row(ID, "Heat", 1995, true, List.of("Crime", "Documentaries of the sea"))
                .row(ID, "O Cangaceiro do Sertão e a Volta", 1953, false, List.of("Drama"));
    }

    private static String at(int columns, Table table) {
        return Table.within(columns, table::toString);
    }

    @Test
    void whereThereIsRoomEverythingIsThere() {
        assertThat(at(200, videos())).isEqualTo("""
                ID                                    TITLE                             YEAR  PUBLISHED  CATEGORIES
                %1$s  Heat                              1995  yes        Crime, Documentaries of the sea
                %1$s  O Cangaceiro do Sertão e a Volta  1953  no         Drama""".formatted(ID));
    }

    @Test
    void theLeastImportantIsShortenedAndThenGoes() {
        assertThat(at(105, videos())).isEqualTo("""
                ID                                    TITLE                             YEAR  PUBLISHED  CATEGORIES
                %1$s  Heat                              1995  yes        Crime, Document…
                %1$s  O Cangaceiro do Sertão e a Volta  1953  no         Drama""".formatted(ID));
        assertThat(at(80, videos())).isEqualTo("""
                ID                                    TITLE                             YEAR
                %1$s  Heat                              1995
                %1$s  O Cangaceiro do Sertão e a Volta  1953""".formatted(ID));
    }

    @Test
    void aNameIsCutLastAndAnIdNever() {
        assertThat(at(60, videos())).isEqualTo("""
                ID                                    TITLE
                %1$s  Heat
                %1$s  O Cangaceiro do Sertã…""".formatted(ID));
        assertThat(at(30, videos())).isEqualTo("ID\n%1$s\n%1$s".formatted(ID));
    }

    @Test
    void statesAndNumbersAreWholeOrNotThere() {
        var table = Table.of(Column.key("ID"), Column.main("STATUS"), Column.exact("DONE", 1), Column.name("WHY"))
                .row(ID + "-encode", "SUCCEEDED", "100 %", "x".repeat(100));
        for (int columns = 1; columns <= 160; columns++) {
            var line = at(columns, table).lines().skip(1).findFirst().orElseThrow();
            assertThat(line).startsWith(ID + "-encode");
            assertThat(line.replace(ID + "-encode", "").replaceAll("x+…?$", "").strip())
                    .isIn("", "SUCCEEDED", "SUCCEEDED  100 %");
            assertThat(Cell.width(line)).isLessThanOrEqualTo(Math.max(columns, ID.length() + 7));
        }
    }

    @Test
    void wideCharactersStayAligned() {
        // Given
        var table = Table.of(Column.key("ID"), Column.name("TITLE"), Column.exact("YEAR", 1))
                .row("v1", "千と千尋の神隠し", 2001)
                .row("v2", "Cafe\u0301 ola\u0303", 2020)
                .row("v3", "🎬 Heat 🇧🇷", 1995)
                .row("v4", "한국어 영화", 2019)
                .row("v5", "👩\u200D🚀 \u2764\uFE0F", 2022);
        // When
        var lines = at(80, table).lines().toList();
        // Then
        assertThat(lines)
                .containsExactly(
                        "ID  TITLE             YEAR",
                        "v1  千と千尋の神隠し  2001",
                        "v2  Cafe\u0301 ola\u0303          2020",
                        "v3  🎬 Heat 🇧🇷        1995",
                        "v4  한국어 영화       2019",
                        "v5  👩🚀 \u2764            2022");
        assertThat(at(18, table).lines()).contains("v1  千と千尋の神…", "v2  Cafe\u0301 ola\u0303", "v4  한국어 영화");
    }

    @Test
    void whatIsCutKeepsItsAccents() {
        assertThat(Cell.fitted("Cafe\u0301s", 5)).isEqualTo("Cafe\u0301s");
        assertThat(Cell.fitted("Cafe\u0301s noirs", 5)).isEqualTo("Cafe\u0301…");
        assertThat(Cell.fitted("千と千尋", 4)).isEqualTo("千…");
    }

    @Test
    void aColumnThatSaysNothingGoesFirst() {
        var table = Table.of(Column.key("ID"), Column.exact("NEXT TRY", 5), Column.exact("DONE", 1))
                .row("job-1", null, "100 %");
        assertThat(at(14, table)).isEqualTo("ID     DONE\njob-1  100 %");
    }
}
