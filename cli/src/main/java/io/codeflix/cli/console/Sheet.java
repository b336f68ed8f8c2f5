package io.codeflix.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing in full: a line for each of its fields. */
public final class Sheet {

    private final List<Line> lines = new ArrayList<>();

    private record Line(String label, String value) {}

    public Sheet line(String label, @Nullable Object value) {
        lines.add(new Line(label, Cell.of(value)));
        return this;
    }

    /** Leaves out what isn't there. */
    public Sheet lineIf(String label, @Nullable Object value) {
        return value == null ? this : line(label, value);
    }

    @Override
    public String toString() {
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0) + 2;
        return lines.stream()
                .map(line -> line.label() + " ".repeat(width - line.label().length()) + line.value())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
