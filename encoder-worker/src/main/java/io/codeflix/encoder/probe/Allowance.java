package io.codeflix.encoder.probe;

/**
 * How much of a film may be missing or damaged while it is still played: a tenth; of a short one up to two seconds, but
 * never more than a quarter. A broadcast with a damaged second is played, half a film is refused.
 */
public final class Allowance {
    private static final double PART = 0.1;
    private static final double SECONDS = 2;
    private static final double LARGEST_PART = 0.25;

    private Allowance() {}

    public static double of(double seconds) {
        return Math.max(seconds * PART, Math.min(SECONDS, seconds * LARGEST_PART));
    }
}
