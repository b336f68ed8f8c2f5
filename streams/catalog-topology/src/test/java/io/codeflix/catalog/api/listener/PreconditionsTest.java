package io.codeflix.catalog.api.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W/\"7\"          | true",
                "\"7\"            | true",
                "\"6\", W/\"7\"   | true",
                "*                | true",
                "W/\"6\"          | false",
                "W/\"77\"         | false",
                "7                | false",
            })
    void aReaderHasWhatItNames(String ifNoneMatch, boolean has) {
        assertThat(Preconditions.hasAlready(ifNoneMatch, "W/\"7\"")).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                   | true",
                "br, GZip;q=0.5, *;q=0  | true",
                "gzip;q=0               | false",
                "gzip; q=0.000          | false",
                "br                     | false",
                "identity               | false",
            })
    void gzipIsSentToWhoTakesIt(String acceptEncoding, boolean takes) {
        assertThat(Preconditions.takesGzip(acceptEncoding)).isEqualTo(takes);
    }

    @Test
    void whoSaysNothingHasNothingAndTakesPlainBytes() {
        assertThat(Preconditions.hasAlready(null, "W/\"7\"")).isFalse();
        assertThat(Preconditions.takesGzip(null)).isFalse();
    }
}
