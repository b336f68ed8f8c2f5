package io.codeflix.encoder.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaSnifferTest {

    @ParameterizedTest
    @CsvSource({
        "0000002066747970 69736f6d00000200, mov",
        "00000008776964650000000a6d646174, mov",
        "1a45dfa3a342868101, matroska",
        "52494646aabbccdd41564920, avi",
        "52494646aabbccdd57415645, wav",
        "464c560105, flv",
        "4f67675300, ogg",
        "3026b2758e66cf11a6d9, asf",
        "664c614300, flac",
        "49443304, mp3",
        "fffb9064, mp3",
        "fff15080, aac",
        "000001ba44, mpeg",
        "060e2b34020501010d0102010102, mxf"
    })
    void mediaIsKnownByItsFirstBytes(String hex, String format) {
        assertThat(MediaSniffer.sniff(bytes(hex))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "504b030414, zip archive",
        "255044462d, PDF document",
        "89504e470d0a, PNG picture",
        "ffd8ffe000, JPEG picture",
        "7f454c4602, program",
        "52494646aabbccdd57454250, WebP picture",
        "52494646aabbccdd41434f4e, RIFF file of another kind",
        "0102030405, no kind we know"
    })
    void otherFilesAreCalledWhatTheyAre(String hex, String what) {
        assertThatThrownBy(() -> MediaSniffer.sniff(bytes(hex))).hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource({"0, 188", "4, 192"})
    void aTransportStreamIsKnownByItsRhythm(int first, int packet) {
        byte[] stream = new byte[1024];
        for (int at = first; at < stream.length; at += packet) {
            stream[at] = 0x47;
        }

        assertThat(MediaSniffer.sniff(stream)).isEqualTo("mpegts");
    }

    @ParameterizedTest
    @CsvSource({"'  \n#EXTM3U', playlist", "'ï»¿<!doctype HTML>', web page", "'Good morning', text"})
    void textIsKnownBehindBlanksAndMarks(String text, String what) {
        assertThatThrownBy(() -> MediaSniffer.sniff(text.getBytes(ISO_8859_1))).hasMessageContaining(what);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
