package io.codeflix.cli.bulk.source;

import java.util.List;

/** What a file says, and where. */
public sealed interface Value {

    Place place();

    /** What kind of thing it is, for messages. */
    String sort();

    /** @param text as it stands in the file */
    record Scalar(Place place, String text, Type type) implements Value {

        /** What it was written as. */
        public enum Type {
            TEXT,
            WHOLE_NUMBER,
            DECIMAL,
            FLAG
        }

        @Override
        public String sort() {
            return switch (type) {
                case TEXT -> "a text";
                case WHOLE_NUMBER, DECIMAL -> "a number";
                case FLAG -> "true or false";
            };
        }
    }

    /** A null, or nothing at all. */
    record Nothing(Place place) implements Value {

        @Override
        public String sort() {
            return "nothing";
        }
    }

    record Sequence(Place place, List<Value> items) implements Value {

        @Override
        public String sort() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Field> fields) implements Value {

        /** @param place of the name */
        public record Field(Place place, String name, Value value) {}

        @Override
        public String sort() {
            return "an object";
        }
    }
}
