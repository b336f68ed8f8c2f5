package io.codeflix.encoder.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast pictures follow each other, by the moments at which they are shown. */
final class Pace {
    /** Pictures in a row that are called a movement; fewer may come close together by accident. */
    private static final int RUN = 10;

    /** One in so many runs may be faster than what is taken, as clocks of phones stumble. */
    private static final int STUMBLES = 50;

    private Pace() {}

    /**
     * Pictures a second where the picture moves: the average would be that of the pauses too. 0 where there are too few.
     *
     * @param times in order
     */
    static double ofMovingParts(double[] times) {
        if (times.length < 2) {
            return 0;
        }
        int run = Math.min(RUN, times.length - 1);
        double[] runs = new double[times.length - run];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = times[i + run] - times[i];
        }
        Arrays.sort(runs);
        double fast = runs[Math.min(runs.length - 1, runs.length / STUMBLES)];
        return fast <= 0 ? 0 : run / fast;
    }

    /**
     * Where pictures are missing that a constant rate would have.
     *
     * @param times in order
     */
    static List<Span> holes(double[] times, FrameRate rate) {
        double frame = rate.secondsOf(1);
        var holes = new ArrayList<Span>();
        for (int i = 1; i < times.length; i++) {
            if (times[i] - times[i - 1] > 2.5 * frame) {
                holes.add(new Span(times[i - 1] + frame, times[i]));
            }
        }
        return holes;
    }
}
