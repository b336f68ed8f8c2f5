package io.codeflix.cli.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing in full: a line for each of its fields. */
public final class Sheet {

    private final Map<String, String> lines = new LinkedHashMap<>();

    public Sheet line(String label, @Nullable Object value) {
        lines.put(label, Cell.of(value));
        return this;
    }

    /** Leaves out what isn't there. */
    public Sheet lineIf(String label, @Nullable Object value) {
        return value == null ? this : line(label, value);
    }

    @Override
    public String toString() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " ".repeat(width - line.getKey().length()) + line.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
