package io.codeflix.catalog.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What admins list by name and dates. */
interface Listed {

    String id();

    String name();

    Instant createdAt();

    Instant updatedAt();

    /** The orders there are; equals stand by id, so that pages never overlap. */
    static <T extends Listed> Map<String, Comparator<T>> sorts() {
        var sorts = new HashMap<String, Comparator<T>>();
        sorts.put("name", Comparator.comparing(item -> item.name().toLowerCase(Locale.ROOT)));
        sorts.put("createdAt", Comparator.comparing(Listed::createdAt));
        sorts.put("updatedAt", Comparator.comparing(Listed::updatedAt));
        sorts.replaceAll((_, order) -> order.thenComparing(Listed::id));
        return Map.copyOf(sorts);
    }

    /** Whether a name holds the words, in any case. */
    static <T extends Listed> Predicate<T> named(String search) {
        var wanted = search.toLowerCase(Locale.ROOT);
        return item -> item.name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
