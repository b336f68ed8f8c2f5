package io.codeflix.cli.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One value as a person reads it. */
public final class Cell {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private Cell() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Boolean yes -> yes ? "yes" : "no";
            case Instant at -> LOCAL.format(at);
            case Duration length -> duration(length);
            case Collection<?> many when many.isEmpty() -> "-";
            case Collection<?> many -> many.stream().map(Cell::of).collect(Collectors.joining(", "));
            default -> harmless(value.toString());
        };
    }

    /** Control and direction-changing characters would let a stored title rewrite the screen. */
    private static String harmless(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
                    case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> '\uFFFD';
                    default -> c;
                })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Cut where a terminal would wrap it. */
    public static String fitted(String text, int columns) {
        return width(text) <= columns
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, columns - 1))) + "…";
    }

    /** 850 ms, 12.3 s, 2 min 05 s. */
    public static String duration(Duration length) {
        long millis = length.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0).replace(".0 s", " s");
        }
        return millis < 3_600_000
                ? "%d min %02d s".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d h %02d min".formatted(length.toHours(), length.toMinutesPart());
    }

    /** Decimal units, as disks and networks are sold. */
    public static String bytes(double count) {
        if (count < 1000) {
            return Math.round(count) + " B";
        }
        var units = "kMGTP";
        int unit = -1;
        double value = count;
        while (value >= 999.5 && unit < units.length() - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %sB" : "%.0f %sB", value, units.charAt(unit));
    }
}
