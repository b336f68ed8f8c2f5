package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.entry.Kind;
import java.util.Map;

/**
 * What the platform has.
 *
 * @param values by field; references as lists of ids
 * @param playable whether it has a film that can be published
 */
public record Stored(Kind kind, String id, long version, Map<String, Object> values, boolean playable) {

    public Identity identity() {
        return Identity.of(kind, values);
    }

    public String name() {
        return String.valueOf(values.get(kind.naming()));
    }
}
