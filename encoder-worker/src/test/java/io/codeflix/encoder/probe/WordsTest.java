package io.codeflix.encoder.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"12.34, 12.3 s", "59.96, 1:00.0", "125, 2:05.0", "3723.4, 1:02:03.4"})
    void aMomentIsWrittenAsPlayersDo(double seconds, String text) {
        assertThat(Words.time(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5, 4.4, 5.0 s, 4.4 s", "5.04, 4.96, 5.04 s, 4.96 s", "5.001, 5, 5.001 s, 5.000 s"})
    void twoLengthsThatDifferAreNeverWrittenAlike(double one, double other, String text, String otherText) {
        assertThat(Words.secondsBeside(one, other)).isEqualTo(text);
        assertThat(Words.secondsBeside(other, one)).isEqualTo(otherText);
    }

    @Test
    void oneIsNoPlural() {
        assertThat(Words.count(1, "frame")).isEqualTo("1 frame");
        assertThat(Words.count(2, "frame")).isEqualTo("2 frames");
    }
}
