package io.codeflix.cli.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * How people say when: how long from now ({@code 2h}, {@code +20s}, {@code 1h30m}), a day, a time of day, or both, here or
 * in a zone that is named. One way for every command, backwards for what has been and forwards for what will be.
 */
public final class Moment {

    /** Which way a length of time goes where nothing says so. */
    enum Direction {
        AGO,
        AHEAD
    }

    private static final Pattern LENGTH = Pattern.compile("([+-])?((?:\\d{1,6}(?:ms|[smhdw]))+)");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[smhdw])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern ZONED = Pattern.compile("(.+?)\\s+([A-Za-z][A-Za-z0-9_+\\-/]*)");
    private static final DateTimeFormatter DAY_AND_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .parseLenient()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Instant now;
    private final ZoneId here;
    private final Direction direction;

    Moment(Instant now, ZoneId here, Direction direction) {
        this.now = now;
        this.here = here;
        this.direction = direction;
    }

    /** With its offset, and the zone where that has a name: a reader elsewhere means the same. */
    public static String shown(Instant at, ZoneId zone) {
        var text = SHOWN.withZone(zone).format(at);
        return zone.normalized() instanceof ZoneOffset ? text : text + " " + zone.getId();
    }

    Instant of(String text) {
        try {
            return read(text.strip());
        } catch (DateTimeException | ArithmeticException e) {
            throw new TypeConversionException(
                    direction == Direction.AGO
                            ? "'%s' is not a moment: say how long ago (90s, 30m, 2h, 7d), a day (2026-01-31, yesterday) or a time (2026-01-31T12:00, with +01:00, Z or Europe/Berlin where it isn't yours)"
                                    .formatted(text)
                            : "'%s' is not a moment: say how long from now (+20s, 2h, 7d), a day (2026-12-24, tomorrow) or a time (2026-12-24T20:00, with +01:00, Z or Europe/Berlin where it isn't yours)"
                                    .formatted(text));
        }
    }

    private Instant read(String text) {
        var length = length(text);
        if (length.isPresent()) {
            return now.plus(length.get());
        }
        var zoned = ZONED.matcher(text);
        if (zoned.matches() && !zoned.group(2).equalsIgnoreCase("Z")) {
            return local(zoned.group(1), zone(zoned.group(2)));
        }
        return local(text, here);
    }

    private static ZoneId zone(String name) {
        return ZoneId.of(name, ZoneId.SHORT_IDS);
    }

    private Optional<Duration> length(String text) {
        var matcher = LENGTH.matcher(text);
        if (matcher.matches()) {
            var total = Duration.ZERO;
            var parts = PART.matcher(matcher.group(2));
            while (parts.find()) {
                total = total.plus(duration(Long.parseLong(parts.group(1)), parts.group(2)));
            }
            return Optional.of(signed(total, matcher.group(1)));
        }
        return text.toUpperCase(Locale.ROOT).startsWith("P")
                ? Optional.of(signed(Duration.parse(text), null))
                : Optional.empty();
    }

    private Duration signed(Duration length, @Nullable String sign) {
        boolean back = sign == null ? direction == Direction.AGO : sign.equals("-");
        return back ? length.negated() : length;
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "w" -> Duration.ofDays(7 * count);
            default -> Duration.ofDays(count);
        };
    }

    private Instant local(String text, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var plain = text.toLowerCase(Locale.ROOT)
                .replaceFirst("^yesterday", today.minusDays(1).toString())
                .replaceFirst("^today", today.toString())
                .replaceFirst("^tomorrow", today.plusDays(1).toString());
        if (plain.equals("now")) {
            return now;
        }
        if (DAY.matcher(plain).matches()) {
            return LocalDate.parse(plain).atStartOfDay(zone).toInstant();
        }
        return TIME.matcher(plain).matches()
                ? timeOfDay(LocalTime.parse(plain), zone)
                : dayAndTime(plain.replaceFirst("\\s+(?=[+-]\\d\\d)", ""), zone);
    }

    /** The last time that clocks showed this, or the next. */
    private Instant timeOfDay(LocalTime time, ZoneId zone) {
        var today = ZonedDateTime.of(LocalDate.ofInstant(now, zone), time, zone);
        if (direction == Direction.AGO) {
            return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        }
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static Instant dayAndTime(String text, ZoneId zone) {
        var parsed = DAY_AND_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return parsed instanceof ZonedDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(parsed).atZone(zone).toInstant();
    }
}
