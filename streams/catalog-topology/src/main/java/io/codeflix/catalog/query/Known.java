package io.codeflix.catalog.query;

import io.codeflix.streams.api.text.Folded;
import io.codeflix.streams.api.text.Search;
import io.codeflix.streams.api.text.SortKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * One of the things that admins list by name and dates, with what finding and ordering it needs, made once when it arrives.
 *
 * @param folded its name as people look for it
 * @param place its name's place among names
 */
public record Known<R>(
        String id, long version, R record, String folded, SortKey place, Instant createdAt, Instant updatedAt) {

    static <R> Known<R> of(String id, long version, R record, String name, Instant createdAt, Instant updatedAt) {
        return new Known<>(id, version, record, Folded.of(name), SortKey.of(name), createdAt, updatedAt);
    }

    /** Whether its name holds the words. */
    public boolean isNamed(Search search) {
        return search.finds(folded);
    }

    /** The orders there are; equals stand by id, so that pages never overlap. */
    public static <R> Map<String, Comparator<Known<R>>> sorts() {
        return Map.of(
                "name",
                Comparator.<Known<R>, SortKey>comparing(Known::place).thenComparing(Known::id),
                "createdAt",
                Comparator.<Known<R>, Instant>comparing(Known::createdAt).thenComparing(Known::id),
                "updatedAt",
                Comparator.<Known<R>, Instant>comparing(Known::updatedAt).thenComparing(Known::id));
    }
}
