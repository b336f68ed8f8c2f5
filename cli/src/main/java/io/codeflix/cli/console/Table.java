package io.codeflix.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Aligned columns. Whatever a title contains, it stays on its line and can't speak to the terminal. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> header) {
        rows.add(header);
    }

    public static Table of(String... header) {
        return new Table(List.of(header));
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
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).repeat(' ', widths[column] - Cell.width(cell) + 2);
        }
        return line.toString().stripTrailing();
    }
}
