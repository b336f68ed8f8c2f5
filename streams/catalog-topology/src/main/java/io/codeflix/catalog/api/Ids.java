package io.codeflix.catalog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids as a body brings them. */
final class Ids {
    private Ids() {}

    /** None for a list that was left out; an id that is null becomes one that nothing has. */
    static List<String> orNone(@Nullable List<@Nullable String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(id -> id == null ? "" : id).toList();
    }
}
