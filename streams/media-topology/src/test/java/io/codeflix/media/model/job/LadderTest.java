package io.codeflix.media.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    @ParameterizedTest(name = "{0} x {1} gets {2}")
    @CsvSource({
        "1920, 1080, 240p 426x240 360p 640x360 480p 852x480 720p 1280x720 1080p 1920x1080",
        "3840, 2160, 240p 426x240 360p 640x360 480p 852x480 720p 1280x720 1080p 1920x1080",
        "1280,  720, 240p 426x240 360p 640x360 480p 852x480 720p 1280x720",
        "1279,  719, 240p 426x240 360p 640x360 480p 852x480",
        "1080, 1920, 240p 240x426 360p 360x640 480p 480x852 720p 720x1280 1080p 1080x1920",
        " 640,  480, 240p 320x240 360p 480x360 480p 640x480",
        "1920,  800, 240p 576x240 360p 864x360 480p 1152x480 720p 1728x720",
        " 240,  240, 240p 240x240",
        " 161,  121, 120p 160x120",
        "  99,  177, 98p 98x176",
        "   2,    2, 2p 2x2",
    })
    void everySourceGetsTheRungsThatFitAndNeverMore(int width, int height, String expected) {
        String rungs = Ladder.H264.rungsFor(width, height).stream()
                .map(rung -> "%s %dx%d".formatted(rung.name(), rung.width(), rung.height()))
                .collect(Collectors.joining(" "));

        assertThat(rungs).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1081, 1919", "333, 4001", "57, 31", "7680, 4320"})
    void noRungIsLargerThanItsSourceOrOdd(int width, int height) {
        assertThat(Ladder.H264.rungsFor(width, height)).allSatisfy(rung -> {
            assertThat(rung.width()).isLessThanOrEqualTo(width).isEven();
            assertThat(rung.height()).isLessThanOrEqualTo(height).isEven();
            assertThat(rung.maxBitsPerSecond()).isGreaterThan(rung.bitsPerSecond());
        });
    }
}
