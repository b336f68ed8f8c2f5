package io.codeflix.encoder.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void pausesDoNotSlowItDown() {
        DoubleStream pauses = IntStream.range(0, 20).mapToDouble(i -> 3.0 * i);
        DoubleStream burst = IntStream.range(0, 60).mapToDouble(i -> 60 + i / 60.0);

        assertThat(Pace.ofMovingParts(DoubleStream.concat(pauses, burst).toArray()))
                .isCloseTo(60, within(0.1));
    }

    @Test
    void aClockThatStumblesOnceDoesNotMakeItFaster() {
        double[] times = IntStream.range(0, 3000).mapToDouble(i -> i / 30.0).toArray();
        for (int i = 1000; i < 1012; i++) {
            times[i] = times[999] + (i - 999) * 0.001;
        }

        assertThat(FrameRate.ofPace(Pace.ofMovingParts(times))).isEqualTo(new FrameRate(30, 1));
    }

    @Test
    void aPictureAloneHasNoPace() {
        assertThat(Pace.ofMovingParts(new double[] {0})).isZero();
        assertThat(Pace.ofMovingParts(new double[] {})).isZero();
    }

    @Test
    void whatAConstantRateWouldHaveIsMissed() {
        double[] times = DoubleStream.concat(
                        IntStream.range(0, 25).mapToDouble(i -> i / 25.0),
                        IntStream.range(50, 75).mapToDouble(i -> i / 25.0))
                .toArray();

        assertThat(Pace.holes(times, new FrameRate(25, 1))).singleElement().satisfies(hole -> {
            assertThat(hole.from()).isCloseTo(1, within(0.001));
            assertThat(hole.until()).isCloseTo(2, within(0.001));
        });
    }
}
