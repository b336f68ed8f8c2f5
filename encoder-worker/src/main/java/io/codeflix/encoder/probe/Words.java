package io.codeflix.encoder.probe;

import java.util.Locale;

/** Numbers in sentences for people. */
public final class Words {
    private static final int MOST_DIGITS = 6;

    private Words() {}

    /** For instance {@code 12.3 s}, {@code 2:05.0}, {@code 1:02:03.4}. */
    public static String time(double seconds) {
        long tenths = Math.round(seconds * 10);
        if (tenths < 600) {
            return String.format(Locale.ROOT, "%.1f s", tenths / 10.0);
        }
        long minutes = tenths / 600;
        double rest = tenths % 600 / 10.0;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%04.1f", minutes, rest)
                : String.format(Locale.ROOT, "%d:%02d:%04.1f", minutes / 60, minutes % 60, rest);
    }

    /** A length with as many digits as it takes to tell it from another one. */
    public static String secondsBeside(double seconds, double other) {
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            String text = String.format(Locale.ROOT, "%." + digits + "f s", seconds);
            if (!text.equals(String.format(Locale.ROOT, "%." + digits + "f s", other))) {
                return text;
            }
        }
        return seconds + " s";
    }

    /** For instance {@code 1 frame}, {@code 2 frames}. */
    public static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** For instance {@code at 12.3 s}, {@code from 12.3 s to 13.4 s}. */
    public static String place(Span span) {
        return span.seconds() < 0.05
                ? "at " + time(span.from())
                : "from %s to %s".formatted(time(span.from()), time(span.until()));
    }
}
