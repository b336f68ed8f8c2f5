package io.codeflix.cli.catalog;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Who may watch it, as it is written on the box. */
final class Rating implements ITypeConverter<String>, Iterable<String> {

    private static final List<String> LABELS = List.of("ER", "L", "10", "12", "14", "16", "18");

    @Override
    public String convert(String text) {
        return LABELS.stream()
                .filter(text.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of [%s] but was '%s'".formatted(String.join(", ", LABELS), text)));
    }

    @Override
    public Iterator<String> iterator() {
        return LABELS.iterator();
    }
}
