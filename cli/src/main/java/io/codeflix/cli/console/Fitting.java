package io.codeflix.cli.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the columns of a table fit: 0 is the width of one that isn't shown. */
final class Fitting {

    private static final int GAP = 2;

    /** Less of a text says nothing. */
    private static final int SHORTEST = 8;

    /** @param empty whether it says nothing in any row */
    record Natural(int width, boolean empty) {}

    private final List<Column> columns;
    private final List<Natural> natural;
    private final int[] widths;
    private final int room;

    Fitting(List<Column> columns, List<Natural> natural, int room) {
        this.columns = columns;
        this.natural = natural;
        this.widths = natural.stream().mapToInt(Natural::width).toArray();
        this.room = room;
    }

    int[] widths() {
        while (over() > 0) {
            var least = least(column -> columns.get(column).mayGo());
            if (least.isEmpty()) {
                break;
            }
            give(least.get());
        }
        while (over() > 0) {
            var widest = shown(column -> columns.get(column).text() && widths[column] > SHORTEST)
                    .max(Comparator.comparingInt(column -> widths[column]));
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.get()]--;
        }
        while (over() > 0) {
            var least = least(column -> column > 0);
            if (least.isEmpty()) {
                break;
            }
            widths[least.get()] = 0;
        }
        return widths;
    }

    /** A text is shortened as far as that is enough; else it goes. */
    private void give(int column) {
        int shortened = widths[column] - over();
        boolean enough = columns.get(column).text()
                && shortened >= SHORTEST
                && !natural.get(column).empty();
        widths[column] = enough ? shortened : 0;
    }

    private int over() {
        int shown = 0;
        long sum = 0;
        for (int width : widths) {
            sum += width;
            shown += width > 0 ? 1 : 0;
        }
        return (int) Math.max(0, sum + (long) GAP * (shown - 1) - room);
    }

    /** Of two that are as important the later one. */
    private Optional<Integer> least(IntPredicate which) {
        return shown(which)
                .min(Comparator.comparingInt(
                                (Integer column) -> natural.get(column).empty()
                                        ? -1
                                        : columns.get(column).importance())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Stream<Integer> shown(IntPredicate which) {
        return IntStream.range(0, widths.length)
                .filter(column -> widths[column] > 0)
                .filter(which)
                .boxed();
    }
}
