package io.codeflix.cli.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.plan.Change;
import io.codeflix.cli.bulk.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of a difference, references by name. */
record ChangeLine(
        String field,
        @JsonProperty("old") @Nullable Object before,
        @JsonProperty("new") @Nullable Object after) {

    static ChangeLine of(Change change, Plan plan) {
        return new ChangeLine(
                change.field().name(), shown(change, change.before(), plan), shown(change, change.after(), plan));
    }

    private static @Nullable Object shown(Change change, Object value, Plan plan) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.orElse(null);
        }
        return change.field().type() instanceof FieldType.References && value instanceof List<?> handles
                ? handles.stream().map(handle -> plan.name(handle.toString())).toList()
                : value;
    }
}
