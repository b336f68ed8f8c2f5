package io.codeflix.encoder.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {

    @ParameterizedTest(name = "{0} nominal, {1} average: {2}")
    @CsvSource({
        "24/1, 24/1, 24/1",
        "24000/1001, 24000/1001, 24000/1001",
        "120/1, 120/1, 120/2",
        "1000/1, 29970/1000, 30000/1001",
        "90000/1, 27/1, 30000/1001",
        "30/1, 1737/100, 20/1",
        "1/1, 1/1, 10/1",
        "1000/1, 300/1, 60/1"
    })
    void theRateShownIsConstantAndNotTooHigh(String nominal, String average, String shown) {
        assertThat(FrameRate.ofSource(rate(nominal), rate(average))).isEqualTo(rate(shown));
    }

    @ParameterizedTest
    @CsvSource({"24/1, 12288", "25/1, 12800", "30000/1001, 30000", "60/1, 15360"})
    void everyFrameBeginsOnATick(String rate, int timescale) {
        assertThat(rate(rate).timescale()).isEqualTo(timescale);
        assertThat((long) timescale * rate(rate).denominator() % rate(rate).numerator())
                .isZero();
    }

    @Test
    void framesAndSecondsAreTwoWaysToSayTheSame() {
        var ntsc = new FrameRate(30000, 1001);

        assertThat(ntsc.framesIn(ntsc.secondsOf(123_456))).isEqualTo(123_456);
    }

    private static FrameRate rate(String text) {
        String[] parts = text.split("/");
        return new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
