package io.codeflix.encoder.probe;

import java.util.Comparator;
import java.util.List;

/**
 * Frames a second, as a fraction.
 *
 * @param numerator greater than 0
 * @param denominator greater than 0
 */
public record FrameRate(int numerator, int denominator) {
    private static final double HIGHEST = 60.5;
    private static final double LOWEST = 9.5;
    private static final double EQUAL = 0.001;

    /** How far the clock of a phone wanders. */
    private static final double STUMBLING = 0.04;

    /** What a variable rate is made constant at: the first that is not below its average. */
    private static final List<FrameRate> COMMON = List.of(
            new FrameRate(10, 1),
            new FrameRate(12, 1),
            new FrameRate(15, 1),
            new FrameRate(20, 1),
            new FrameRate(24000, 1001),
            new FrameRate(24, 1),
            new FrameRate(25, 1),
            new FrameRate(30000, 1001),
            new FrameRate(30, 1),
            new FrameRate(48, 1),
            new FrameRate(50, 1),
            new FrameRate(60000, 1001),
            new FrameRate(60, 1));

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("No frame rate: %d/%d".formatted(numerator, denominator));
        }
    }

    /**
     * The constant rate that a source is shown at.
     *
     * @param nominal lowest rate at which every time stamp falls on a frame
     * @param average frames by length
     */
    public static FrameRate ofSource(FrameRate nominal, FrameRate average) {
        if (nominal.isNear(average) && nominal.perSecond() >= LOWEST) {
            FrameRate rate = nominal;
            while (rate.perSecond() > HIGHEST) {
                rate = new FrameRate(rate.numerator, Math.multiplyExact(rate.denominator, 2));
            }
            return rate;
        }
        return COMMON.stream()
                .filter(common -> common.perSecond() * 1.01 >= average.perSecond())
                .findFirst()
                .orElse(COMMON.getLast());
    }

    /** The constant rate for pictures that follow each other so fast at most, as far as clocks tell. */
    static FrameRate ofPace(double perSecond) {
        FrameRate nearest = COMMON.stream()
                .min(Comparator.comparingDouble(common -> Math.abs(common.perSecond() - perSecond)))
                .orElseThrow();
        return Math.abs(nearest.perSecond() / perSecond - 1) < STUMBLING
                ? nearest
                : COMMON.stream()
                        .filter(common -> common.perSecond() >= perSecond)
                        .findFirst()
                        .orElse(COMMON.getLast());
    }

    /** Whether a source of these two rates has every frame as long as the others. */
    public static boolean isConstant(FrameRate nominal, FrameRate average) {
        return nominal.isNear(average);
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** Frames that fill so much time. */
    public long framesIn(double seconds) {
        return Math.round(seconds * numerator / denominator);
    }

    /** Time that so many frames take, seconds. */
    public double secondsOf(long frames) {
        return (double) frames * denominator / numerator;
    }

    /** Ticks a second in which every frame begins on a tick; the same in all windows, so that they join without a seam. */
    public int timescale() {
        int ticks = numerator;
        while (ticks < 10_000) {
            ticks *= 2;
        }
        return ticks;
    }

    private boolean isNear(FrameRate other) {
        return Math.abs(perSecond() / other.perSecond() - 1) < EQUAL;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
