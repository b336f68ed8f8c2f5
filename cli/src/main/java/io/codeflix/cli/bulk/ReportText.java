package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.Words;
import io.codeflix.cli.console.Cell;
import io.codeflix.cli.creation.CreationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for people: a line an entry, a line a changed field, and what it comes to. */
final class ReportText {

    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";

    private static final String REPEATED = "repeated";

    private final boolean colours;
    private final int columns;

    ReportText(boolean colours, int columns) {
        this.colours = colours;
        this.columns = columns;
    }

    String of(Report report) {
        var lines = new ArrayList<String>();
        for (var line : report.entries()) {
            lines.add(head(line));
            if (line.reason() != null) {
                lines.add("    " + painted(RED, line.outcome() + ": " + Cell.of(line.reason())));
            }
            line.changes().forEach(change -> lines.addAll(change(change)));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(summary(report));
        return String.join(System.lineSeparator(), lines);
    }

    private String head(Report.Line line) {
        boolean repeated = REPEATED.equals(line.outcome());
        var colour = line.reason() != null ? RED : repeated ? YELLOW : colour(line.action());
        var sign = line.reason() != null ? "!" : repeated ? "=" : sign(line.action());
        var waits = line.awaitsFilm() ? ": not published, its film isn't ready" : "";
        return painted(colour, "%s %s %s".formatted(sign, line.kind(), shown(line))) + waits;
    }

    private static String shown(Report.Line line) {
        var name = "'" + Cell.of(line.name()) + "'";
        return line.distinction() == null ? name : "%s (%s)".formatted(name, Cell.of(line.distinction()));
    }

    /** In one line where that fits, else the new value below the old one, both from where they differ. */
    private List<String> change(ChangeLine change) {
        var before = shown(change.before());
        var after = shown(change.after());
        var label = "    " + change.field() + ": ";
        if (Cell.width(label + before + " -> " + after) <= columns) {
            return List.of(label + painted(RED, before) + " -> " + painted(GREEN, after));
        }
        int room = Math.max(columns - label.length() - 1, 20);
        int from = Math.max(0, sameUntil(before, after) - room / 3);
        var indent = " ".repeat(Math.max(label.length() - 3, 0));
        return List.of(
                label + painted(RED, cut(before, from, room)), indent + "-> " + painted(GREEN, cut(after, from, room)));
    }

    private static String cut(String text, int from, int room) {
        if (text.length() <= room) {
            return text;
        }
        int start = Math.min(from, text.length() - 1);
        var head = start == 0 ? "" : "…";
        int end = Math.min(text.length(), start + room - 2);
        return head + text.substring(start, end) + (end == text.length() ? "" : "…");
    }

    private static int sameUntil(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case String text when text.isEmpty() -> "-";
            case java.time.Instant at -> at.toString();
            case Map<?, ?> languages when languages.isEmpty() -> "-";
            case Map<?, ?> languages ->
                String.join(
                        "; ",
                        languages.entrySet().stream()
                                .map(it -> it.getKey() + " " + translation(it.getValue()))
                                .toList());
            default -> Cell.of(value);
        };
    }

    private static String translation(Object value) {
        return value instanceof Words(String title, String description)
                ? Cell.of(title) + ", " + Cell.of(description)
                : Cell.of(value);
    }

    private String summary(Report report) {
        var counts = report.counts();
        boolean changes = counts.created() + counts.updated() + counts.deleted() + counts.repeated() > 0;
        if (!changes && counts.asTheFilesSay()) {
            return counts.unchanged() == 0
                    ? "Nothing to do: the files hold no entries."
                    : "Nothing to change: %s as the files say."
                            .formatted(
                                    counts.unchanged() == 1
                                            ? "1 entry is"
                                            : "%,d entries are".formatted(counts.unchanged()));
        }
        var parts = new ArrayList<String>();
        part(parts, counts.created(), report.dryRun() ? "to create" : "created");
        part(parts, counts.updated(), report.dryRun() ? "to update" : "updated");
        part(parts, counts.deleted(), report.dryRun() ? "to delete" : "deleted");
        part(parts, counts.unchanged(), "unchanged");
        part(parts, counts.repeated(), REPEATED);
        part(parts, counts.conflicts(), counts.conflicts() == 1 ? "conflict" : "conflicts");
        part(parts, counts.refused(), "refused");
        part(parts, counts.skipped(), "skipped");
        part(parts, counts.left(), "left");
        part(parts, counts.awaitingFilm(), "not published for want of a film");
        var hint = counts.repeated() == 0 ? "" : System.lineSeparator() + CreationText.REPEATED;
        return String.join(", ", parts) + (report.dryRun() ? "; nothing was written." : ".") + hint;
    }

    private static void part(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add("%,d %s".formatted(count, word));
        }
    }

    private static String sign(String action) {
        return switch (action) {
            case "create" -> "+";
            case "update" -> "~";
            case "delete" -> "-";
            default -> "=";
        };
    }

    private static String colour(String action) {
        return switch (action) {
            case "create" -> GREEN;
            case "delete" -> RED;
            default -> YELLOW;
        };
    }

    private String painted(String colour, String text) {
        return colours ? "\033[" + colour + "m" + text + "\033[m" : text;
    }
}
