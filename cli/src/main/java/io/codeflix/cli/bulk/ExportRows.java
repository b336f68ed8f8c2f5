package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.plan.Stored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries as an export writes them: everything a file can say, references by id and name. */
final class ExportRows {

    private final Map<String, Identity> names = new HashMap<>();
    private long written;

    void learn(Stored stored) {
        names.put(stored.id(), stored.identity());
    }

    long written() {
        return written;
    }

    Map<String, Object> row(Stored stored) {
        written++;
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", stored.kind().word());
        row.put("id", stored.id());
        for (var field : stored.kind().fields()) {
            var value = stored.values().getOrDefault(field.name(), "");
            row.put(field.name(), written(field.type(), value));
        }
        return row;
    }

    private @Nullable Object written(FieldType type, Object value) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.orElse(null);
        }
        return type instanceof FieldType.References && value instanceof List<?> ids
                ? ids.stream().map(id -> reference(id.toString())).toList()
                : value;
    }

    private Map<String, String> reference(String id) {
        var reference = new LinkedHashMap<String, String>();
        reference.put("id", id);
        var identity = names.get(id);
        if (identity != null) {
            reference.put("name", identity.name());
            if (identity.distinction() != null) {
                reference.put("type", identity.distinction());
            }
        }
        return reference;
    }
}
