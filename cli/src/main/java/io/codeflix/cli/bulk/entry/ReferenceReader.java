package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a reference: a word, or an object with id and name as an export writes it. */
final class ReferenceReader {

    private static final List<String> PARTS = List.of("id", "name");
    private static final List<String> CAST_MEMBER_PARTS = List.of("id", "name", "type");

    private ReferenceReader() {}

    static @Nullable Reference read(Kind kind, String name, Value value, Flaws flaws) {
        if (value instanceof Value.Mapping object) {
            var parts = ObjectReader.read(object, kind == Kind.CAST_MEMBER ? CAST_MEMBER_PARTS : PARTS, flaws);
            if (parts.containsKey("id") || parts.containsKey("name")) {
                var type = part(parts, "type", flaws);
                return new Reference(
                        object.place(),
                        null,
                        part(parts, "id", flaws),
                        part(parts, "name", flaws),
                        type == null ? null : type.toUpperCase(Locale.ROOT));
            }
            flaws.add(object.place(), "a reference in '%s' has a name or an id", name);
            return null;
        }
        var word = Scalars.text(name, value, flaws);
        return word == null ? null : Reference.of(value.place(), word.strip());
    }

    private static @Nullable String part(Map<String, Value> parts, String name, Flaws flaws) {
        var value = parts.get(name);
        if (value == null) {
            return null;
        }
        var text = Scalars.text(name, value, flaws);
        return text == null ? null : text.strip();
    }
}
