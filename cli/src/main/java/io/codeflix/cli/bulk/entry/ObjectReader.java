package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads objects whose fields are known: what isn't, or is said twice, is wrong. */
final class ObjectReader {

    private ObjectReader() {}

    static Map<String, Value> read(Value.Mapping object, Collection<String> known, Flaws flaws) {
        var read = new LinkedHashMap<String, Value>();
        for (var field : object.fields()) {
            if (!known.contains(field.name())) {
                flaws.add(field.place(), "unknown field '%s'; there are %s", field.name(), String.join(", ", known));
            } else if (read.putIfAbsent(field.name(), field.value()) != null) {
                flaws.add(field.place(), "'%s' stands here twice", field.name());
            }
        }
        return read;
    }
}
