package io.codeflix.cli.bulk.source;

import io.codeflix.cli.console.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON, one value after another: a file with one object, or NDJSON with one a line. */
final class JsonSource {

    private static final int DEPTH_AT_MOST = 20;

    private final String file;
    private final Flaws flaws;
    private final JsonParser parser;
    private int document = 1;

    private JsonSource(String file, JsonParser parser, Flaws flaws) {
        this.file = file;
        this.parser = parser;
        this.flaws = flaws;
    }

    /** @param lines whether each line is a document that its line number tells well enough */
    static List<Value> read(String file, String text, boolean lines, Flaws flaws) {
        try (var parser = Json.MAPPER.createParser(text)) {
            return new JsonSource(file, parser, flaws).documents(lines);
        }
    }

    private List<Value> documents(boolean lines) {
        var read = new ArrayList<Value>();
        try {
            while (parser.nextToken() != null) {
                read.add(value(0));
                document = lines ? 1 : document + 1;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            flaws.add(new Place(file, document, line), "not JSON: " + e.getOriginalMessage());
        }
        return read;
    }

    private Value value(int depth) {
        var place = here();
        if (depth > DEPTH_AT_MOST) {
            parser.skipChildren();
            flaws.add(place, "nested too deeply");
            return new Value.Nothing(place);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> list(place, depth);
            case VALUE_NULL -> new Value.Nothing(place);
            case VALUE_TRUE, VALUE_FALSE -> new Value.Scalar(place, parser.getString(), Value.Scalar.Type.FLAG);
            case VALUE_NUMBER_INT -> new Value.Scalar(place, parser.getString(), Value.Scalar.Type.WHOLE_NUMBER);
            case VALUE_NUMBER_FLOAT -> new Value.Scalar(place, parser.getString(), Value.Scalar.Type.DECIMAL);
            default -> new Value.Scalar(place, parser.getString(), Value.Scalar.Type.TEXT);
        };
    }

    private Value object(Place place, int depth) {
        var fields = new ArrayList<Value.Mapping.Field>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = here();
            parser.nextToken();
            fields.add(new Value.Mapping.Field(at, name, value(depth + 1)));
        }
        return new Value.Mapping(place, fields);
    }

    private Value list(Place place, int depth) {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Value.Sequence(place, items);
    }

    private Place here() {
        return new Place(file, document, parser.currentTokenLocation().getLineNr());
    }
}
