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

    static final String NOTHING = "-";

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private Cell() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean yes -> yes ? "yes" : "no";
            case Instant at -> LOCAL.format(at);
            case Duration length -> duration(length);
            case Collection<?> many when many.isEmpty() -> NOTHING;
            case Collection<?> many -> many.stream().map(Cell::of).collect(Collectors.joining(", "));
            default -> harmless(value.toString());
        };
    }

    /** Control and direction-changing characters would let a stored title rewrite the screen. */
    private static String harmless(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !changesWidth(c))
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
                    case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> '\uFFFD';
                    default -> c;
                })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /**
     * What joins emoji, and what chooses between two looks of a character: terminals disagree about the cells that these
     * take. Without them everything is shown, a family as its members.
     */
    private static boolean changesWidth(int character) {
        return character == ZERO_WIDTH_JOINER
                || character == ZERO_WIDTH_NON_JOINER
                || (character >= FIRST_VARIATION && character <= LAST_VARIATION);
    }

    /** In cells of a terminal. */
    public static int width(String text) {
        return Width.of(text);
    }

    /** Cut where a terminal would wrap it. */
    public static String fitted(String text, int columns) {
        return width(text) <= columns ? text : Width.beginning(text, Math.max(0, columns - 1)) + "…";
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
