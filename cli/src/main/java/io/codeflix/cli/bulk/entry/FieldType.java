package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field holds, and how it is read from a file. */
public sealed interface FieldType {

    /**
     * Reads what a file says.
     *
     * @return null where it is wrong, which is noted
     */
    @Nullable
    Object read(String name, Value value, Flaws flaws);

    record Text(int min, int max) implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            var text = Scalars.text(name, value, flaws);
            if (text == null) {
                return null;
            }
            var stripped = text.strip();
            int length = stripped.codePointCount(0, stripped.length());
            if (length < min || length > max) {
                flaws.add(value.place(), "'%s' has %,d to %,d characters, not %,d", name, min, max, length);
                return null;
            }
            return stripped;
        }
    }

    record Flag() implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            if (value instanceof Value.Scalar scalar && scalar.type() == Value.Scalar.Type.FLAG) {
                return Boolean.valueOf(scalar.text().toLowerCase(Locale.ROOT));
            }
            flaws.add(value.place(), "'%s' is true or false, not %s", name, value.sort());
            return null;
        }
    }

    record Whole(int min, int max) implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            try {
                if (value instanceof Value.Scalar scalar && scalar.type() == Value.Scalar.Type.WHOLE_NUMBER) {
                    int number = Integer.parseInt(scalar.text());
                    if (number >= min && number <= max) {
                        return number;
                    }
                }
            } catch (NumberFormatException e) {
                // told below, like every other number that isn't one
            }
            flaws.add(value.place(), "'%s' is a whole number from %d to %d", name, min, max);
            return null;
        }
    }

    /** One of a few words; a file may write them in any case, and as a number. */
    record Word(List<String> words) implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            var text = Scalars.text(name, value, flaws);
            if (text == null) {
                return null;
            }
            var known = words.stream().filter(text.strip()::equalsIgnoreCase).findFirst();
            if (known.isEmpty()) {
                flaws.add(value.place(), "'%s' is one of %s, not '%s'", name, String.join(", ", words), text);
            }
            return known.orElse(null);
        }
    }

    /** A moment, or none: read as an Optional. */
    record Moment() implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            if (value instanceof Value.Nothing) {
                return Optional.empty();
            }
            var text = Scalars.text(name, value, flaws);
            try {
                return text == null ? null : Optional.of(moment(text.strip()));
            } catch (DateTimeException e) {
                flaws.add(value.place(), "'%s' is a moment as in 2026-12-24T20:00:00Z, not '%s'", name, text);
                return null;
            }
        }

        private static Instant moment(String text) {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Others it refers to.
     *
     * @param bodyName how the platform calls their ids
     */
    record References(Kind kind, String bodyName, int max) implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            if (!(value instanceof Value.Sequence list)) {
                flaws.add(value.place(), "'%s' is a list, not %s", name, value.sort());
                return null;
            }
            if (list.items().size() > max) {
                flaws.add(
                        value.place(),
                        "'%s' has at most %d, not %,d",
                        name,
                        max,
                        list.items().size());
            }
            var read = new ArrayList<Reference>();
            for (var item : list.items()) {
                var reference = ReferenceReader.read(kind, name, item, flaws);
                if (reference != null) {
                    read.add(reference);
                }
            }
            return read;
        }
    }

    /** By language tag, as it is written canonically. */
    record Translations(int max) implements FieldType {

        @Override
        public @Nullable Object read(String name, Value value, Flaws flaws) {
            return TranslationReader.read(name, value, max, flaws);
        }
    }
}
