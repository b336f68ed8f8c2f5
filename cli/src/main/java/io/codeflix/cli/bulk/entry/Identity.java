package io.codeflix.cli.bulk.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells one thing from the others of its kind where no id is said: the name, of a cast member also the type, of a
 * video also the year.
 *
 * @param distinction type or year; null where there is none
 */
public record Identity(Kind kind, String name, @Nullable String distinction) {

    public static Identity of(Kind kind, Map<String, Object> values) {
        var distinction = kind.identifying().size() == 1
                ? null
                : values.get(kind.identifying().getLast());
        return new Identity(
                kind,
                String.valueOf(values.getOrDefault(kind.naming(), "")),
                distinction == null ? null : distinction.toString());
    }

    /** Whether everything it takes is said. */
    public boolean complete() {
        return !name.isEmpty() && (distinction != null || kind.identifying().size() == 1);
    }

    @Override
    public String toString() {
        return "'" + name + "'" + (distinction == null ? "" : " (" + distinction + ")");
    }
}
