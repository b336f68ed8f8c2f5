package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Place;
import io.codeflix.cli.bulk.source.Value;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a video is called in other languages: an object with a field a language. */
final class TranslationReader {

    private static final List<String> WORDS = List.of("title", "description");
    private static final FieldType TITLE = new FieldType.Text(1, 255);
    private static final FieldType DESCRIPTION = new FieldType.Text(1, 4000);

    private TranslationReader() {}

    static @Nullable SortedMap<String, Words> read(String name, Value value, int max, Flaws flaws) {
        if (!(value instanceof Value.Mapping languages)) {
            flaws.add(value.place(), "'%s' is an object with a field for each language, not %s", name, value.sort());
            return null;
        }
        if (languages.fields().size() > max) {
            flaws.add(
                    value.place(),
                    "'%s' has at most %d, not %,d",
                    name,
                    max,
                    languages.fields().size());
        }
        var read = new TreeMap<String, Words>();
        for (var language : languages.fields()) {
            var locale = canonical(language.name());
            if (locale.isEmpty()) {
                flaws.add(language.place(), "'%s' is no language tag as in pt-BR", language.name());
                continue;
            }
            var words = words(language.value(), language.place(), flaws);
            if (words != null && read.put(locale.get(), words) != null) {
                flaws.add(language.place(), "'%s' stands here twice", locale.get());
            }
        }
        return read;
    }

    private static @Nullable Words words(Value value, Place place, Flaws flaws) {
        if (!(value instanceof Value.Mapping object)) {
            flaws.add(place, "a translation is an object with title and description, not %s", value.sort());
            return null;
        }
        var parts = ObjectReader.read(object, WORDS, flaws);
        for (var missing :
                WORDS.stream().filter(word -> !parts.containsKey(word)).toList()) {
            flaws.add(place, "this translation has no '%s'", missing);
        }
        var title = parts.get("title");
        var description = parts.get("description");
        if (title == null || description == null) {
            return null;
        }
        var readTitle = TITLE.read("title", title, flaws);
        var readDescription = DESCRIPTION.read("description", description, flaws);
        return readTitle == null || readDescription == null
                ? null
                : new Words(readTitle.toString(), readDescription.toString());
    }

    private static Optional<String> canonical(String tag) {
        try {
            var parsed = new Locale.Builder().setLanguageTag(tag.strip()).build();
            return parsed.getLanguage().isEmpty() ? Optional.empty() : Optional.of(parsed.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
