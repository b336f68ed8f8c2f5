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
 * too narrow, the least important columns go, then names are cut; ids, states and numbers are whole or not there.
 */
public final class Table {

    private static final ScopedValue<Integer> COLUMNS = ScopedValue.newInstance();
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
        rows.add(columns.stream().map(Column::header).toList());
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns));
    }

    /** The first is a key, the others are the less important the later they come. */
    public static Table of(String... header) {
        return new Table(IntStream.range(0, header.length)
                .mapToObj(column ->
                        column == 0 ? Column.key(header[0]) : Column.exact(header[column], header.length - column))
                .toList());
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
        var widths = new Fitting(columns, natural(), COLUMNS.orElse(Integer.MAX_VALUE)).widths();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    /** What each column takes where there is room; one that says nothing takes nothing, as far as that is needed. */
    private List<Fitting.Natural> natural() {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> new Fitting.Natural(
                        rows.stream()
                                .mapToInt(row -> Cell.width(row.get(column)))
                                .max()
                                .orElse(0),
                        rows.stream().skip(1).allMatch(row -> row.get(column).equals(Cell.NOTHING))))
                .toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            if (widths[column] > 0) {
                var cell = Cell.fitted(row.get(column), widths[column]);
                line.append(cell).repeat(' ', widths[column] - Cell.width(cell)).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }
}
