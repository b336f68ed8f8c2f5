package io.codeflix.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns. Whatever a title contains, it stays on its line and can't speak to the terminal. Where a terminal is
 * too narrow, the widest columns give way, marked by an ellipsis; ids in the first column give way last.
 */
public final class Table {

    private static final ScopedValue<Integer> COLUMNS = ScopedValue.newInstance();
    private static final int GAP = 2;
    private static final int NARROWEST = 4;

    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> header) {
        rows.add(header);
    }

    public static Table of(String... header) {
        return new Table(List.of(header));
    }

    /** Tables that {@code text} makes fit into so many columns. */
    static String within(int columns, Supplier<String> text) {
        return ScopedValue.where(COLUMNS, columns).call(text::get);
    }

    public Table row(@Nullable Object... cells) {
        rows.add(Arrays.stream(cells).map(Cell::of).toList());
        return this;
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Cell.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int columns = COLUMNS.orElse(Integer.MAX_VALUE);
        fit(widths, columns);
        return rows.stream()
                .map(row -> Cell.fitted(line(row, widths), columns))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static void fit(int[] widths, int columns) {
        long over = IntStream.of(widths).asLongStream().sum() + (long) GAP * (widths.length - 1) - columns;
        for (int from = Math.min(1, widths.length - 1); from >= 0; from--) {
            while (over > 0) {
                int widest = from;
                for (int column = from; column < widths.length; column++) {
                    widest = widths[column] > widths[widest] ? column : widest;
                }
                if (widths[widest] <= NARROWEST) {
                    break;
                }
                widths[widest]--;
                over--;
            }
        }
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = Cell.fitted(row.get(column), widths[column]);
            line.append(cell).repeat(' ', widths[column] - Cell.width(cell) + GAP);
        }
        return line.toString().stripTrailing();
    }
}
