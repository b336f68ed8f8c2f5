package io.codeflix.encoder.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "eng,   en",
        "por,   pt",
        "pt-BR, pt-BR",
        "pt_br, pt-BR",
        "ger,   de",
        "deu,   de",
        "fre,   fr",
        "chi,   zh",
        "fil,   fil",
        "EN,    en",
        "und,   und",
        "'',    und",
        "mul,   und",
        "'e\"n', und",
        "English please, und",
    })
    void languagesOfContainersBecomeThoseOfManifests(String said, String tag) {
        assertThat(LanguageTag.of(said)).isEqualTo(tag);
    }
}
