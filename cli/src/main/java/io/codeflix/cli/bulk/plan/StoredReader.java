package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Field;
import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.entry.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads what the platform answers as values that compare with those of a file. */
final class StoredReader {

    private StoredReader() {}

    static Stored read(Kind kind, JsonNode item) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : kind.fields()) {
            values.put(field.name(), value(field, item));
        }
        boolean playable = item.path("media")
                .valueStream()
                .anyMatch(medium -> medium.path("slot").asString("").equals("VIDEO")
                        && medium.path("status").asString("").equals("COMPLETED"));
        return new Stored(
                kind, item.path("id").asString(""), item.path("version").asLong(0), values, playable);
    }

    private static Object value(Field field, JsonNode item) {
        var node = item.path(field.name());
        return switch (field.type()) {
            case FieldType.Flag _ -> node.asBoolean(false);
            case FieldType.Whole _ -> node.asInt(0);
            case FieldType.Text _, FieldType.Word _ -> node.asString("");
            case FieldType.Moment _ ->
                Optional.ofNullable(node.stringValue(null)).map(Instant::parse);
            case FieldType.References references -> ids(references, node, item);
            case FieldType.Translations _ -> {
                var translations = new TreeMap<String, Words>();
                node.valueStream()
                        .forEach(it -> translations.put(
                                it.path("locale").asString(""),
                                new Words(
                                        it.path("title").asString(""),
                                        it.path("description").asString(""))));
                yield translations;
            }
        };
    }

    /** A video tells all ids where its list of names leaves hidden ones out. */
    private static List<String> ids(FieldType.References references, JsonNode named, JsonNode item) {
        var all = item.path(references.bodyName());
        return all.isArray()
                ? all.valueStream().map(id -> id.asString("")).toList()
                : named.valueStream().map(it -> it.path("id").asString("")).toList();
    }
}
