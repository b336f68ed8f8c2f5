package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.source.Place;
import io.codeflix.cli.bulk.source.Value;
import io.codeflix.cli.bulk.source.Value.Mapping.Field;
import io.codeflix.cli.bulk.source.Value.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line says, laid over what files say. */
record Overlay(Map<String, Value> fields) {

    /** @param options by field: texts, numbers, flags and lists of texts; null for what wasn't said */
    static Overlay of(Map<String, @Nullable Object> options) {
        var fields = new LinkedHashMap<String, Value>();
        options.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value(value));
            }
        });
        return new Overlay(fields);
    }

    List<Value> over(List<Value> documents) {
        return documents.stream().map(this::over).toList();
    }

    private Value over(Value document) {
        return switch (document) {
            case Value.Sequence(Place place, List<Value> items) -> new Value.Sequence(place, over(items));
            case Value.Mapping(Place place, List<Field> said) -> {
                var all = new ArrayList<Field>();
                said.stream().filter(field -> !fields.containsKey(field.name())).forEach(all::add);
                fields.forEach((name, value) -> all.add(new Field(Place.COMMAND_LINE, name, value)));
                yield new Value.Mapping(place, all);
            }
            default -> document;
        };
    }

    private static Value value(Object value) {
        return switch (value) {
            case List<?> many ->
                new Value.Sequence(
                        Place.COMMAND_LINE, many.stream().map(Overlay::value).toList());
            case Boolean flag -> new Scalar(Place.COMMAND_LINE, flag.toString(), Scalar.Type.FLAG);
            case Integer number -> new Scalar(Place.COMMAND_LINE, number.toString(), Scalar.Type.WHOLE_NUMBER);
            default -> new Scalar(Place.COMMAND_LINE, value.toString(), Scalar.Type.TEXT);
        };
    }
}
