package io.codeflix.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.console.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aLargePoisonRecordTakesALineOrTwo() {
        // Given
        var out = new StringWriter();
        var record = new RecordView(
                "catalog.genre.commands.v1",
                0,
                17,
                Instant.EPOCH,
                "k",
                List.of(new RecordView.Header("why", "x".repeat(100_000))),
                null,
                null,
                "ab".repeat(900_000),
                "it is not framed Avro");
        // When
        RecordLines.print(new PrintWriter(out), record, new Surroundings(Map.of(), Path.of(""), false, false, 80));
        // Then
        assertThat(out.toString()).hasSizeLessThan(3_000);
        assertThat(out.toString().lines().toList().getLast())
                .isEqualTo("    0x" + "ab".repeat(128) + "… (900,000 bytes; all of them with -o json)");
    }

    @Test
    void whatIsShortIsWhole() {
        assertThat(Excerpt.ofHex("ab".repeat(128))).isEqualTo("ab".repeat(128));
        assertThat(Excerpt.ofText("é".repeat(2_000))).isEqualTo("é".repeat(2_000));
        assertThat(Excerpt.ofText("🎬".repeat(2_000)))
                .startsWith("🎬🎬")
                .endsWith("🎬… (4,000 characters; all of them with -o json)");
    }
}
