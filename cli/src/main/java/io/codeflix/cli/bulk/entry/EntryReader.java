package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of documents. A document is an entry with its kind, a list of those, or an object with a list a kind.
 */
public final class EntryReader {

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String KEY = "key";

    private final @Nullable Kind expected;
    private final Flaws flaws;
    private final List<Entry> entries = new ArrayList<>();

    private EntryReader(@Nullable Kind expected, Flaws flaws) {
        this.expected = expected;
        this.flaws = flaws;
    }

    public static List<Entry> read(List<Value> documents, Flaws flaws) {
        var reader = new EntryReader(null, flaws);
        documents.forEach(reader::document);
        return reader.entries;
    }

    /** Of one kind, which entries needn't say. */
    public static List<Entry> read(Kind kind, List<Value> documents, Flaws flaws) {
        var reader = new EntryReader(kind, flaws);
        documents.forEach(reader::document);
        return reader.entries;
    }

    private void document(Value document) {
        switch (document) {
            case Value.Nothing _ -> {} // three dashes too many
            case Value.Sequence(var _, var items) -> items.forEach(item -> one(item, expected));
            case Value.Mapping object when expected != null || says(object, KIND) -> one(object, expected);
            case Value.Mapping sections -> sections(sections);
            case Value.Scalar scalar -> flaws.add(scalar.place(), "an entry is an object, not %s", scalar.sort());
        }
    }

    private void sections(Value.Mapping sections) {
        for (var section : sections.fields()) {
            var kind = Kind.ofSection(section.name());
            if (kind.isEmpty()) {
                flaws.add(
                        section.place(),
                        "unknown field '%s'; an entry says its 'kind' (%s), a file with lists names them %s",
                        section.name(),
                        Kind.words(),
                        String.join(
                                ", ",
                                Stream.of(Kind.values()).map(Kind::section).toList()));
            } else if (section.value() instanceof Value.Sequence(var _, var items)) {
                items.forEach(item -> one(item, kind.get()));
            } else if (!(section.value() instanceof Value.Nothing)) {
                flaws.add(
                        section.place(),
                        "'%s' is a list, not %s",
                        section.name(),
                        section.value().sort());
            }
        }
    }

    private void one(Value value, @Nullable Kind known) {
        if (!(value instanceof Value.Mapping object)) {
            flaws.add(value.place(), "an entry is an object, not %s", value.sort());
            return;
        }
        var kind = kind(object, known);
        if (kind != null) {
            entries.add(entry(kind, object));
        }
    }

    private @Nullable Kind kind(Value.Mapping object, @Nullable Kind known) {
        var said = object.fields().stream()
                .filter(field -> field.name().equals(KIND))
                .findFirst();
        if (said.isEmpty()) {
            if (known == null) {
                flaws.add(object.place(), "an entry says its 'kind': %s", Kind.words());
            }
            return known;
        }
        var word = Scalars.text(KIND, said.get().value(), flaws);
        if (word == null) {
            return null;
        }
        var kind = Kind.ofWord(word);
        if (kind.isEmpty()) {
            flaws.add(said.get().place(), "'kind' is one of %s, not '%s'", Kind.words(), word);
        } else if (known != null && kind.get() != known) {
            flaws.add(said.get().place(), "a %s is expected here, not a %s", known, kind.get());
            return null;
        }
        return kind.orElse(null);
    }

    private Entry entry(Kind kind, Value.Mapping object) {
        var known = Stream.concat(
                        Stream.of(KIND, ID, KEY), kind.fields().stream().map(Field::name))
                .toList();
        var fields = ObjectReader.read(object, known, flaws);
        var said = new LinkedHashMap<String, Object>();
        for (var field : kind.fields()) {
            var value = fields.get(field.name());
            var read = value == null ? null : field.type().read(field.name(), value, flaws);
            if (read != null) {
                said.put(field.name(), read);
            }
        }
        var entry = new Entry(kind, object.place(), word(ID, fields.get(ID)), word(KEY, fields.get(KEY)), said);
        if (entry.id() == null) {
            kind.identifying().stream()
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> flaws.add(object.place(), "this %s has neither id nor '%s'", kind.spoken(), name));
        }
        if (Boolean.TRUE.equals(said.get(Fields.PUBLISHED))
                && said.get(Fields.PUBLISH_AT) instanceof Optional<?> at
                && at.isPresent()) {
            flaws.add(object.place(), "published now or at a moment to come, not both");
        }
        return entry;
    }

    private @Nullable String word(String name, @Nullable Value value) {
        var text = value == null || value instanceof Value.Nothing ? null : Scalars.text(name, value, flaws);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean says(Value.Mapping object, String name) {
        return object.fields().stream().anyMatch(field -> field.name().equals(name));
    }
}
